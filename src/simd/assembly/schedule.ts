import {
  ACTIVE,
  DONE,
  HELPERS,
  PHASE,
  PHASE_UPDATES,
  PHASE_DERIVED_WEIGHTS,
  PHASE_EVALUATION,
  PHASE_GRADIENTS,
  PHASE_IDLE,
  TICKET,
  UNITS,
} from '../header';
import { differentiatePart, evaluatePart, sumScores } from './parts';
import { PARTS } from './shapes';
import { derivedPieces, deriveWeights, update, updatePieces } from './updates';

/**
 * Work is cut into phases, and a phase into pieces that any instance may take: the ticket holds the number of the phase in
 * its upper half, the pieces still to be taken in its lower one, and a flag between them when nothing is left to do. Who finishes the last piece opens the next phase. No
 * result depends on who did what, and a worker that the system has put to sleep holds nobody up.
 */
const PIECES: i32 = 0x7fff;
const IDLE: i32 = 0x8000;
/** Looks at the ticket before an instance goes to sleep: some tens of microseconds. */
const SPINS: i32 = 20000;
/** In ACTIVE: the helpers are to return. */
const DISMISSED: i32 = -1;

/** Runs a phase and those that follow from it, with all active helpers; returns when all is done. */
export function run(phase: i32): void {
  open(phase);
  let spins = 0;
  for (;;) {
    const ticket = atomic.load<i32>(TICKET);
    if (ticket & PIECES) {
      take(ticket);
      spins = 0;
    } else if (ticket & IDLE) {
      return;
    } else if (++spins > SPINS) {
      atomic.wait<i32>(TICKET, ticket, -1);
      spins = 0;
    }
  }
}

/** Takes pieces until the helpers are dismissed; helper `index` rests while no more than `index` instances are active. */
export function serve(index: i32): void {
  atomic.add<i32>(HELPERS, 1);
  let spins = 0;
  for (;;) {
    const ticket = atomic.load<i32>(TICKET);
    const active = atomic.load<i32>(ACTIVE);
    if (active == DISMISSED) return;
    if (index >= active) {
      atomic.wait<i32>(ACTIVE, active, -1);
    } else if (ticket & PIECES) {
      take(ticket);
      spins = 0;
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
  publish(IDLE);
}

function take(ticket: i32): void {
  if (atomic.cmpxchg<i32>(TICKET, ticket, ticket - 1) != ticket) return;
  const phase = load<i32>(PHASE);
  const pieces = load<i32>(UNITS);
  perform(phase, pieces - (ticket & PIECES));
  if (atomic.add<i32>(DONE, 1) == pieces - 1) open(following(phase));
}

function open(phase: i32): void {
  const pieces = piecesOf(phase);
  store<i32>(PHASE, phase);
  store<i32>(UNITS, pieces);
  atomic.store<i32>(DONE, 0);
  publish(phase == PHASE_IDLE ? IDLE : pieces);
}

/** A new phase number, and everyone who waits for one is woken. */
function publish(lowerHalf: i32): void {
  atomic.store<i32>(TICKET, ((atomic.load<i32>(TICKET) | PIECES | IDLE) + 1) | lowerHalf);
  atomic.notify(TICKET, -1);
}

function piecesOf(phase: i32): i32 {
  if (phase == PHASE_GRADIENTS || phase == PHASE_EVALUATION) return PARTS;
  if (phase == PHASE_UPDATES) return updatePieces();
  if (phase == PHASE_DERIVED_WEIGHTS) return derivedPieces();
  return 0;
}

function perform(phase: i32, piece: i32): void {
  if (phase == PHASE_GRADIENTS) differentiatePart(piece);
  else if (phase == PHASE_EVALUATION) evaluatePart(piece);
  else if (phase == PHASE_UPDATES) update(piece);
  else if (phase == PHASE_DERIVED_WEIGHTS) deriveWeights(piece);
}

function following(phase: i32): i32 {
  if (phase == PHASE_GRADIENTS || phase == PHASE_EVALUATION) sumScores();
  return phase == PHASE_GRADIENTS ? PHASE_UPDATES : PHASE_IDLE;
}
