import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useSay } from '../shared/i18n.tsx';
import { sizeInWords } from '../shared/size.ts';
import { errorText } from '../shared/states.tsx';
import type { ChosenFile } from './files.ts';

/** What goes with the next message, and how far it has come. */
export function ChosenFiles({
  files,
  onRemove,
}: {
  files: readonly ChosenFile[];
  onRemove: (localId: string) => void;
}) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <ul className="chosen-files" aria-label={say('composer.files')}>
      {files.map((file) => (
        <li
          key={file.localId}
          className={`chosen-file ${file.error === null ? '' : 'chosen-failed'}`}
          data-testid="chosen-file"
          data-state={file.error !== null ? 'failed' : file.stored === null ? 'sending' : 'stored'}
        >
          <span className="attachment-name" title={file.name}>
            {file.name}
          </span>
          {file.error !== null ? (
            <span role="alert">{errorText(file.error, say)}</span>
          ) : file.stored === null ? (
            <Progress
              percent={Math.round(file.progress * 100)}
              size="small"
              aria-label={say('composer.uploading', { name: file.name })}
            />
          ) : (
            <span className="muted number">{sizeInWords(file.size)}</span>
          )}
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined aria-hidden />}
            onClick={() => onRemove(file.localId)}
            aria-label={say('composer.removeFile', { name: file.name })}
          />
        </li>
      ))}
    </ul>
  );
}
