import { useEffect } from 'react';

/** The tab's title; the number of waiting customers stands before it, so that a hidden tab tells of them. */
export function useTitle(title: string, waiting = 0): void {
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${title} · Frontline`;
  }, [title, waiting]);
}
