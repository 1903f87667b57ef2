import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  /** Gets the id that ties the control to its label. */
  children: (id: string) => ReactNode;
}

export function Field({ label, children }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
