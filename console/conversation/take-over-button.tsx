import { Button } from 'antd';
import { useSay } from '../shared/i18n.tsx';
import { useHolderChange } from './use-conversation.ts';

interface Props {
  conversationId: string;
  enabled: boolean;
  onTaken: () => void;
  /** The one in the header is what tests and scripts press. */
  testId?: string;
}

export function TakeOverButton({ conversationId, enabled, onTaken, testId = 'take-over' }: Props) {
  const say = useSay();
  const change = useHolderChange(conversationId, onTaken);
  return (
    <Button
      type="primary"
      disabled={!enabled}
      loading={change.isPending}
      data-testid={testId}
      onClick={() => change.mutate('take-over')}
    >
      {say('conversation.takeOver')}
    </Button>
  );
}
