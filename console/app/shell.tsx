import {
  BarChartOutlined,
  InboxOutlined,
  LoadingOutlined,
  ProfileOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { NoticeBell } from '../notice/notice-bell.tsx';
import { UrgentBar } from '../notice/urgent-bar.tsx';
import { OfferCard } from '../presence/offer-card.tsx';
import { PresenceSwitch } from '../presence/presence-switch.tsx';
import { type MessageKey, useI18n, useSay } from '../shared/i18n.tsx';
import { LiveProvider, useLiveStatus } from '../shared/live.tsx';
import { errorText } from '../shared/states.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { type Permission, SessionGate, useChooseLanguage, useSession, useSignOut } from './session.tsx';
import { UserMenu } from './user-menu.tsx';

interface Destination {
  to: string;
  text: MessageKey;
  icon: ReactNode;
  /** Shown to whoever has one of these. */
  needs: readonly Permission[];
  exact?: boolean;
}

const DESTINATIONS: readonly Destination[] = [
  { to: '/desk', text: 'nav.inbox', icon: <InboxOutlined aria-hidden />, needs: ['conversation.read'], exact: true },
  {
    to: '/desk/tickets',
    text: 'nav.tickets',
    icon: <ProfileOutlined aria-hidden />,
    needs: ['ticket.read', 'conversation.read'],
  },
  { to: '/desk/team', text: 'nav.team', icon: <TeamOutlined aria-hidden />, needs: ['conversation.reply'] },
  { to: '/reports', text: 'nav.reports', icon: <BarChartOutlined aria-hidden />, needs: ['report.read'] },
  {
    to: '/desk/settings',
    text: 'nav.settings',
    icon: <SettingOutlined aria-hidden />,
    needs: ['sla.write', 'settings.write', 'user.write'],
  },
];

function Navigation() {
  const say = useSay();
  const { permissions } = useSession();
  return (
    <nav className="shell-nav" aria-label={say('nav.main')}>
      {DESTINATIONS.filter(({ needs }) => needs.some((permission) => permissions.includes(permission))).map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          className={({ isActive }) => (isActive || inInbox(item.to) ? 'shell-link shell-link-here' : 'shell-link')}
          {...(item.exact ? { end: true } : {})}
        >
          {item.icon}
          <span className="shell-link-text">{say(item.text)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** A conversation has an address of its own, yet it belongs to the inbox. */
const inInbox = (to: string): boolean => to === '/desk' && window.location.pathname.startsWith('/desk/conversations/');

function LiveMark() {
  const say = useSay();
  const status = useLiveStatus();
  return (
    <span className="live-mark" data-testid="live-status" data-status={status} role="status">
      {status === 'reconnecting' && (
        <span className="live-mark-lost">
          <LoadingOutlined aria-hidden /> {say('live.reconnecting')}
        </span>
      )}
    </span>
  );
}

function Frame() {
  const say = useSay();
  const { language } = useI18n();
  const { message } = App.useApp();
  const session = useSession();
  const chooseLanguage = useChooseLanguage();
  const signOut = useSignOut();
  const [leaving, setLeaving] = useState(false);

  async function leave(): Promise<void> {
    setLeaving(true);
    try {
      await signOut();
    } catch (error) {
      setLeaving(false);
      void message.error(errorText(error, say));
    }
  }

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {say('nav.skip')}
      </a>
      <header className="shell-head">
        <Brand company={session.companyName} />
        <Navigation />
        <div className="shell-tools">
          <LiveMark />
          <PresenceSwitch />
          <NoticeBell />
          <LanguageSwitch language={language} onChange={chooseLanguage} />
          <UserMenu user={session.user} leaving={leaving} onSignOut={() => void leave()} />
        </div>
      </header>
      <UrgentBar />
      <OfferCard />
      <div id="content" className="shell-content" tabIndex={-1}>
        <Outlet />
      </div>
    </div>
  );
}

export function Shell() {
  return (
    <SessionGate>
      <LiveProvider>
        <Frame />
      </LiveProvider>
    </SessionGate>
  );
}
