/** What the benchmark tells the process that makes the load, and what that reports. */
export type Order =
  | { do: 'meet'; channel: 'echo'; url: string; customers: number }
  | { do: 'meet'; channel: 'directLine'; url: string; customers: number; secret: string; sockets: number }
  | Load;

export interface Load {
  do: 'load';
  questions: string[];
  seconds: number;
  concurrency: number;
  /** Questions a second; left out, as many as are answered. */
  rate?: number;
}

export interface LoadReport {
  asked: number;
  answered: number;
  failed: number;
  elapsedMs: number;
  /** From the question to its answer, as the customer sees them. */
  answerMs: number[];
  /** From the question to its echo on the customer's last socket. */
  echoMs: number[];
  firstFailure: string;
}
