import { InfoCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useI18n } from '../shared/i18n.tsx';

/** What a figure counts, beside it: by pointer, by keyboard, and read out. */
export function Definition({ of, text }: { of: string; text: string }) {
  const { say } = useI18n();
  return (
    <Tooltip title={text} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="definition" aria-label={say('report.definitionOf', { name: of, text })}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Tooltip>
  );
}
