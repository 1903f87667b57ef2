import type { ReactNode } from 'react';

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A table that may be wider than the page: it scrolls by itself, with the keyboard too. */
export function WideTable({ label, className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls by focus and arrow keys
    <section className={`table-scroll ${className}`} aria-label={label} tabIndex={0}>
      <table className="plain-table">{children}</table>
    </section>
  );
}
