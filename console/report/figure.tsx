import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Definition } from './definition.tsx';

interface Props {
  /** Its stable name, such as `firstResponse.breached`. */
  name: string;
  label: string;
  definition: string;
  value: ReactNode;
  /** The bare number, for scripts; null where there is nothing to count. */
  raw: number | null;
  note?: ReactNode;
  link?: string | undefined;
  tone?: 'good' | 'warn' | 'bad' | 'none';
  large?: boolean;
}

/** One figure: what it is, how much, what it means, and the tickets that make it. */
export function Figure({ name, label, definition, value, raw, note, link, tone = 'none', large = false }: Props) {
  return (
    <div className={`figure figure-${tone} ${large ? 'figure-large' : ''}`}>
      <span className="figure-label">
        {label} <Definition of={label} text={definition} />
      </span>
      <span className="figure-value">
        <FigureNumber name={name} raw={raw} link={link} label={label}>
          {value}
        </FigureNumber>
      </span>
      {note && <span className="figure-note">{note}</span>}
    </div>
  );
}

interface NumberProps {
  name: string;
  raw: number | null;
  label: string;
  link?: string | undefined;
  children: ReactNode;
}

/** The number alone, as tables want it; a link while there is something to show. */
export function FigureNumber({ name, raw, link, label, children }: NumberProps) {
  const marks = { 'data-figure': name, 'data-value': raw ?? '' };
  if (!link || raw === 0 || raw === null) return <span {...marks}>{children}</span>;
  return (
    <Link to={link} aria-label={`${label}: ${raw}`} {...marks}>
      {children}
    </Link>
  );
}
