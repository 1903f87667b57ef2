import icon from './icon.svg';

export function Brand({ company }: { company?: string }) {
  return (
    <span className="brand">
      <img src={icon} alt="" width={28} height={28} />
      <span className="brand-name">Frontline</span>
      {company && <span className="brand-company">{company}</span>}
    </span>
  );
}
