/** The only source of "now". An evaluation takes the instant once and passes it on. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
