import { Button, Popconfirm } from 'antd';
import type { ConversationView } from '#core/contract/conversation.ts';
import { useI18n } from '../shared/i18n.tsx';
import type { Hold } from './access.ts';
import { useHolderChange } from './use-conversation.ts';

interface Props {
  conversation: ConversationView;
  hold: Hold;
  enabled: boolean;
  onTaken: () => void;
  /** The one in the header is what tests and scripts press. */
  testId?: string;
}

export function TakeOverButton({ conversation, hold, enabled, onTaken, testId = 'take-over' }: Props) {
  const { say } = useI18n();
  const change = useHolderChange(conversation.id);
  const take = (): void => change.mutate('take-over', { onSuccess: onTaken });
  const button = (
    <Button
      type="primary"
      disabled={!enabled}
      loading={change.isPending}
      data-testid={testId}
      {...(hold === 'colleague' ? {} : { onClick: take })}
    >
      {say('conversation.takeOver')}
    </Button>
  );
  if (hold !== 'colleague') return button;
  return (
    <Popconfirm
      title={say('takeOver.fromColleague', { name: conversation.assigneeName ?? say('sender.clerk') })}
      description={say('takeOver.fromColleagueText')}
      onConfirm={take}
      disabled={!enabled}
    >
      {button}
    </Popconfirm>
  );
}
