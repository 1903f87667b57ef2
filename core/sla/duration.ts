/** The wire's durations, under the name that the rules of time use. They live with the contract: the console needs them too. */
export {
  durationMs,
  formatDuration,
  type ReadDuration,
  readDuration,
  readPositiveDuration,
} from '#core/contract/duration.ts';
