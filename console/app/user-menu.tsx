import { KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useI18n } from '../shared/i18n.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import type { Session } from './session.tsx';

interface Props {
  user: Session['user'];
  leaving: boolean;
  onSignOut: () => void;
}

export function UserMenu({ user, leaving, onSignOut }: Props) {
  const { say } = useI18n();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              disabled: true,
              label: (
                <span className="user-menu-who">
                  <strong>{user.displayName}</strong>
                  <span>{say(`role.${user.role}`)}</span>
                </span>
              ),
            },
            { type: 'divider' },
            { key: 'password', icon: <KeyOutlined />, label: say('password.title') },
            { key: 'out', icon: <LogoutOutlined />, label: say('nav.signOut') },
          ],
          onClick: ({ key }) => {
            if (key === 'out') onSignOut();
            if (key === 'password') setChanging(true);
          },
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined aria-hidden />}
          loading={leaving}
          aria-label={say('nav.account', { name: user.displayName })}
          data-testid="user-menu"
        >
          <span className="user-name">{user.displayName}</span>
        </Button>
      </Dropdown>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
