/** What a check found. A warning does not keep Frontline from working. */
export type Finding = { mark: 'ok' | 'warning' | 'problem'; what: string; mend?: string };

export const ok = (what: string): Finding => ({ mark: 'ok', what });
export const warning = (what: string, mend: string): Finding => ({ mark: 'warning', what, mend });
export const problem = (what: string, mend: string): Finding => ({ mark: 'problem', what, mend });
