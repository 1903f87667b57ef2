import {
  ArrowLeftOutlined,
  InfoCircleOutlined,
  RobotOutlined,
  SafetyCertificateOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConversationView } from '#core/contract/conversation.ts';
import { useI18n } from '../shared/i18n.tsx';
import { HolderMark, LanguageMark } from '../shared/marks.tsx';
import { SlaClock } from '../shared/sla-clock.tsx';
import type { Actions, Hold } from './access.ts';
import { SolveDialog } from './solve-dialog.tsx';
import { TakeOverButton } from './take-over-button.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { useHolderChange } from './use-conversation.ts';

interface Props {
  conversation: ConversationView;
  hold: Hold;
  actions: Actions;
  backTo: string;
  onTaken: () => void;
  onDetails?: () => void;
}

export function ConversationHeader({ conversation, hold, actions, backTo, onTaken, onDetails }: Props) {
  const { say } = useI18n();
  const [solving, setSolving] = useState(false);
  const [transferring, setTransferring] = useState(false);
  const change = useHolderChange(conversation.id);
  const { ticketId, customerName, verified } = conversation;
  return (
    <header className="conversation-head">
      <Link to={backTo} className="back" aria-label={say('conversation.back')}>
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <div className="conversation-who">
        <h2>
          {customerName ?? say('customer.anonymous')}
          {verified && (
            <SafetyCertificateOutlined
              className="verified"
              title={say('customer.verified')}
              aria-label={say('customer.verified')}
            />
          )}
        </h2>
        <div className="conversation-facts">
          <HolderMark
            holder={conversation.holder}
            name={hold === 'mine' ? say('holder.me') : conversation.assigneeName}
          />
          <span className="mark mark-quiet">{say(`channel.${conversation.channel}`)}</span>
          <LanguageMark language={conversation.language} />
          {conversation.worstClock && <SlaClock clock={conversation.worstClock} />}
        </div>
      </div>
      <div className="conversation-actions">
        {hold !== 'mine' && (
          <Tooltip
            title={
              actions.takeOver
                ? undefined
                : say(`hold.${hold}`, { name: conversation.assigneeName ?? say('sender.clerk') })
            }
          >
            <TakeOverButton conversationId={conversation.id} enabled={actions.takeOver} onTaken={onTaken} />
          </Tooltip>
        )}
        {hold === 'mine' && (
          <Button
            icon={<RobotOutlined aria-hidden />}
            disabled={!actions.returnToBot}
            loading={change.isPending}
            onClick={() => change.mutate('return-to-bot')}
            data-testid="return-to-bot"
          >
            {say('conversation.returnToBot')}
          </Button>
        )}
        {actions.transfer && (
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => setTransferring(true)} data-testid="transfer">
            {say('conversation.transfer')}
          </Button>
        )}
        <Tooltip title={actions.solve ? undefined : say(solveHint(hold, ticketId))}>
          <Button
            type={hold === 'mine' ? 'primary' : 'default'}
            disabled={!actions.solve}
            onClick={() => setSolving(true)}
            data-testid="solve"
          >
            {say('conversation.solve')}
          </Button>
        </Tooltip>
        {onDetails && (
          <Button
            icon={<InfoCircleOutlined aria-hidden />}
            onClick={onDetails}
            aria-label={say('details.open')}
            data-testid="open-details"
          />
        )}
      </div>
      {transferring && <TransferDialog conversationId={conversation.id} onClose={() => setTransferring(false)} />}
      {ticketId && (
        <SolveDialog
          ticketId={ticketId}
          conversationId={conversation.id}
          open={solving}
          onClose={() => setSolving(false)}
        />
      )}
    </header>
  );
}

function solveHint(hold: Hold, ticketId: string | null) {
  if (ticketId === null) return 'solve.noTicket';
  return hold === 'colleague' ? 'solve.colleague' : 'solve.notNow';
}
