/** A year's notice as it was read, whatever its form: days that are off, and make-up days that are worked. */
export interface NoticeDay {
  date: string;
  off: boolean;
  name: string;
  /** Where in the input it stands: `days.3`, `events.7`. */
  path: string;
}

/** Something that was not taken as it stands, and what a person may want to look at. */
export interface NoticeWarning {
  code: NoticeWarningCode;
  path: string;
  params: Record<string, string | number>;
}

export type NoticeWarningCode =
  | 'date-twice'
  | 'date-contradictory'
  | 'holidays-not-published'
  | 'exception-replaced'
  | 'event-not-all-day'
  | 'event-recurs'
  | 'event-without-date'
  | 'event-cancelled'
  | 'event-too-long'
  | 'no-dates';

export interface Notice {
  days: NoticeDay[];
  warnings: NoticeWarning[];
}
