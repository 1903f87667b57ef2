import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { Model } from './model.ts';

/** What a command needs of the world; built once in a main.ts, passed on as a plain object. */
export interface Deps {
  db: Db;
  clock: Clock;
  live: Live;
  log: Log;
}

/** Commands that compose answers may use a model; undefined where none is configured. */
export interface AnsweringDeps extends Deps {
  model: Model | undefined;
}
