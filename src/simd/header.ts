/**
 * The first bytes of the memory: what the driver tells the WebAssembly instances and how these agree on who works on
 * what. Byte offsets; both TypeScript and AssemblyScript compile this file, so it holds plain numbers only.
 *
 * All fields are 32 bits wide, and integers unless said otherwise.
 */

// The schedule; see assembly/schedule.ts. Each on a cache line of its own.
export const TICKET = 0;
export const DONE = 64;
export const ACTIVE = 128;
/** How many helpers have joined. */
export const HELPERS = 192;

// What an engine has for life: the geometry of its network and its digits.
export const IMAGE_ROWS = 256;
export const IMAGE_COLUMNS = 260;
export const WINDOW_TOP = 264;
export const WINDOW_LEFT = 268;
export const TILE_ROWS = 272;
export const TILE_COLUMNS = 276;
export const LABELS = 280;
export const CAPACITY = 284;
export const DROPOUT1_OFFSET = 288;
export const DROPOUT1_COLUMNS = 292;
export const DROPOUT1_ELEMENTS = 296;
export const INSTANCES = 300;

// What changes with a step.
export const DIGITS = 320;
export const KEY1 = 324;
export const THRESHOLD1 = 328;
/** float32, as the three that follow. */
export const SCALE1 = 332;
export const KEY2 = 336;
export const THRESHOLD2 = 340;
export const SCALE2 = 344;
/** float32, as all settings of Adam. */
export const STEP_SIZE = 352;
export const TAKE_FIRST = 356;
export const TAKE_SECOND = 360;
export const EPSILON = 364;

// What a step or an evaluation leaves. float64, then an integer.
export const LOSS_SUM = 384;
export const CORRECT = 392;

/** The tickets under which the pieces of the phases were taken last, one integer each. */
export const CLAIMS = 1024;

/** Bytes of the header; the binary's own data lie behind it. */
export const HEADER_BYTES = 4096;
/** Bytes of a page of WebAssembly memory. */
export const PAGE_BYTES = 65536;
/** Pages that a memory may grow to (512 MiB): a bound in the binary, not an allocation. */
export const MAXIMUM_PAGES = 8192;

// What can be run; the first two follow each other in a step of training.
export const PHASE_IDLE = 0;
export const PHASE_GRADIENTS = 1;
export const PHASE_UPDATES = 2;
export const PHASE_EVALUATION = 3;
export const PHASE_DERIVED_WEIGHTS = 4;

// The family of networks: filters of the convolutions and units of the hidden layer.
export const FILTERS1 = 32;
export const FILTERS2 = 64;
export const HIDDEN = 256;
export const MAXIMUM_LABELS = 26;
/** Floats from one digit's probabilities to the next one's. */
export const PROBABILITY_STRIDE = 32;
/** Tiles of the second pooling along an axis: an input of 64 pixels has 14. */
export const MAXIMUM_TILES = 14;
/** Tiles of the second pooling that are computed together: up to so many side by side. */
export const WIDEST_STRIP = 3;
