import {
  ACTIVE,
  CLAIMS,
  DONE,
  HELPERS,
  PHASE_UPDATES,
  PHASE_DERIVED_WEIGHTS,
  PHASE_EVALUATION,
  PHASE_GRADIENTS,
  PHASE_IDLE,
  TICKET,
} from '../header';
import { differentiatePart, evaluatePart, sumScores } from './parts';
import { EVALUATED_PARTS, PARTS } from './shapes';
import { derivedPieces, deriveWeights, firstUpdate, update, updatePieces } from './updates';

/**
 * Work is cut into phases, and a phase into pieces that any instance may take. The ticket holds a number that grows with
 * every phase, and in its lowest bits which phase it is; a piece is taken by writing the ticket into the piece's claim. An
 * instance begins with the pieces that were its own the last time, whose data are in its core's cache, and then takes
 * what others have left. Who finishes the last piece opens the next phase. No result depends on who did what, and a
 * worker that the system has put to sleep between two pieces holds nobody up: its old ticket finds every piece of its phase claimed.
 */
const PHASE_BITS: i32 = 3;
const PHASE_MASK: i32 = (1 << PHASE_BITS) - 1;
/** Looks at the ticket before an instance goes to sleep: some tens of microseconds. */
const SPINS: i32 = 20000;
/** In ACTIVE: the helpers are to return. */
const DISMISSED: i32 = -1;

/** Runs a phase with all active helpers; returns when it is done. The updates that may follow it need a `finish`. */
export function run(phase: i32): void {
  open(phase);
  attend(phase);
}

/** Returns when the updates are done that the helpers have gone on with; takes part until then. */
export function finish(): void {
  attend(PHASE_UPDATES);
}

/** Takes pieces of a phase until another one is open. */
function attend(phase: i32): void {
  let seen = 0;
  let spins = 0;
  for (;;) {
    const ticket = atomic.load<i32>(TICKET);
    if ((ticket & PHASE_MASK) != phase) return;
    if (ticket != seen) {
      seen = ticket;
      spins = 0;
      work(ticket, 0);
    } else if (++spins > SPINS) {
      atomic.wait<i32>(TICKET, ticket, -1);
      spins = 0;
    }
  }
}

/** Takes pieces until the helpers are dismissed; helper `index` rests while no more than `index` instances are active. */
export function serve(index: i32): void {
  atomic.add<i32>(HELPERS, 1);
  let seen = 0;
  let spins = 0;
  for (;;) {
    const ticket = atomic.load<i32>(TICKET);
    const active = atomic.load<i32>(ACTIVE);
    if (active == DISMISSED) return;
    if (index >= active) {
      atomic.wait<i32>(ACTIVE, active, -1);
    } else if (ticket != seen) {
      seen = ticket;
      spins = 0;
      work(ticket, index);
    } else if (++spins > SPINS) {
      atomic.wait<i32>(TICKET, ticket, -1);
      spins = 0;
    }
  }
}

/** Says how many instances are to work from now on, the first one included; -1 dismisses the helpers. */
export function setActive(count: i32): void {
  if (atomic.load<i32>(ACTIVE) == count) return;
  atomic.store<i32>(ACTIVE, count);
  atomic.notify(ACTIVE, -1);
  open(PHASE_IDLE);
}

/** Takes every piece of a phase that is still to be had, the instance's own share first. */
function work(ticket: i32, index: i32): void {
  const phase = ticket & PHASE_MASK;
  const pieces = piecesOf(phase);
  let piece = firstPiece(phase, pieces, index);
  for (let left = pieces; left > 0; left--) {
    if (claim(piece, ticket)) {
      perform(phase, piece);
      if (atomic.add<i32>(DONE, 1) == pieces - 1) open(following(phase));
    }
    if (++piece == pieces) piece = 0;
  }
}

/** Whether the piece was still to be had; a claim of the same phase, or of a later one, stays. */
function claim(piece: i32, ticket: i32): bool {
  const at = <usize>CLAIMS + ((<usize>piece) << 2);
  const claimed = atomic.load<i32>(at);
  return ticket - claimed > 0 && atomic.cmpxchg<i32>(at, claimed, ticket) == claimed;
}

/** A new phase, for which everyone who waits is woken. */
function open(phase: i32): void {
  atomic.store<i32>(DONE, 0);
  atomic.store<i32>(TICKET, (atomic.load<i32>(TICKET) | PHASE_MASK) + 1 + phase);
  atomic.notify(TICKET, -1);
}

function piecesOf(phase: i32): i32 {
  if (phase == PHASE_GRADIENTS) return PARTS;
  if (phase == PHASE_EVALUATION) return EVALUATED_PARTS;
  if (phase == PHASE_UPDATES) return updatePieces();
  if (phase == PHASE_DERIVED_WEIGHTS) return derivedPieces();
  return 0;
}

/** Where the share of an instance begins. */
function firstPiece(phase: i32, pieces: i32, index: i32): i32 {
  const active = max(atomic.load<i32>(ACTIVE), index + 1);
  return phase == PHASE_UPDATES ? firstUpdate(index, active) : (index * pieces) / active;
}

function perform(phase: i32, piece: i32): void {
  if (phase == PHASE_GRADIENTS) differentiatePart(piece);
  else if (phase == PHASE_EVALUATION) evaluatePart(piece);
  else if (phase == PHASE_UPDATES) update(piece);
  else if (phase == PHASE_DERIVED_WEIGHTS) deriveWeights(piece);
}

function following(phase: i32): i32 {
  if (phase == PHASE_GRADIENTS || phase == PHASE_EVALUATION) sumScores(piecesOf(phase));
  return phase == PHASE_GRADIENTS ? PHASE_UPDATES : PHASE_IDLE;
}
