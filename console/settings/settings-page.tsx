import type { ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../app/session.tsx';
import { type MessageKey, useI18n } from '../shared/i18n.tsx';
import { Forbidden } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { AccountsSection } from './accounts/accounts-section.tsx';
import { CalendarsSection } from './calendar/calendars-section.tsx';
import { EscalationSection } from './escalation/escalation-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { MailsSection } from './mail/mails-section.tsx';
import { NotifySection } from './notify/notify-section.tsx';
import { PoliciesSection } from './policies-section.tsx';
import { TrySection } from './policy/try-section.tsx';
import { TeamsSection } from './teams/teams-section.tsx';

interface Section {
  key: string;
  text: MessageKey;
  needs: 'sla.write' | 'settings.write' | 'user.write';
  Content: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { key: 'sla', text: 'settings.policies', needs: 'sla.write', Content: PoliciesSection },
  { key: 'try', text: 'settings.try', needs: 'sla.write', Content: TrySection },
  { key: 'calendars', text: 'settings.calendars', needs: 'sla.write', Content: CalendarsSection },
  { key: 'escalation', text: 'settings.escalation', needs: 'sla.write', Content: EscalationSection },
  { key: 'notify', text: 'settings.notify', needs: 'settings.write', Content: NotifySection },
  { key: 'mails', text: 'settings.mails', needs: 'settings.write', Content: MailsSection },
  { key: 'general', text: 'settings.general', needs: 'settings.write', Content: GeneralSection },
  { key: 'accounts', text: 'accounts.title', needs: 'user.write', Content: AccountsSection },
  { key: 'teams', text: 'settings.teams', needs: 'settings.write', Content: TeamsSection },
];

/** Links, not tabs: each section has an address, and on a telephone they wrap where tabs would hide. */
export default function SettingsPage() {
  const { say } = useI18n();
  const may = {
    'sla.write': useMay('sla.write'),
    'settings.write': useMay('settings.write'),
    'user.write': useMay('user.write'),
  };
  const [search] = useSearchParams();
  useTitle(say('nav.settings'));
  const sections = SECTIONS.filter(({ needs }) => may[needs]);
  const here = sections.find(({ key }) => key === search.get('tab')) ?? sections[0];
  if (!here) return <Forbidden />;
  return (
    <main className="page page-narrow">
      <h1 className="page-title">{say('nav.settings')}</h1>
      <nav className="settings-nav" aria-label={say('nav.settings')}>
        {sections.map(({ key, text }) => (
          <Link key={key} to={`?tab=${key}`} aria-current={key === here.key ? 'page' : undefined}>
            {say(text)}
          </Link>
        ))}
      </nav>
      <here.Content />
    </main>
  );
}
