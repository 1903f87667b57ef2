import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useMay } from '../app/session.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Forbidden } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { CalendarsSection } from './calendar/calendars-section.tsx';
import { EscalationSection } from './escalation/escalation-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { PoliciesSection } from './policies-section.tsx';
import { TrySection } from './policy/try-section.tsx';

export default function SettingsPage() {
  const { say } = useI18n();
  const maySla = useMay('sla.write');
  const mayGeneral = useMay('settings.write');
  const [search, setSearch] = useSearchParams();
  useTitle(say('nav.settings'));
  if (!maySla && !mayGeneral) return <Forbidden />;
  const items = [
    ...(maySla
      ? [
          { key: 'sla', label: say('settings.policies'), children: <PoliciesSection /> },
          { key: 'try', label: say('settings.try'), children: <TrySection /> },
          { key: 'calendars', label: say('settings.calendars'), children: <CalendarsSection /> },
          { key: 'escalation', label: say('settings.escalation'), children: <EscalationSection /> },
        ]
      : []),
    ...(mayGeneral ? [{ key: 'general', label: say('settings.general'), children: <GeneralSection /> }] : []),
  ];
  return (
    <main className="page page-narrow">
      <h1 className="page-title">{say('nav.settings')}</h1>
      <Tabs
        items={items}
        activeKey={search.get('tab') ?? items[0]?.key ?? 'sla'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
      />
    </main>
  );
}
