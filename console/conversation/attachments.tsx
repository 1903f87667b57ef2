import { PaperClipOutlined } from '@ant-design/icons';
import { Image } from 'antd';
import { type AttachmentFact, SHOWN_TYPES } from '#core/contract/attachment.ts';
import { useSay } from '../shared/i18n.tsx';
import { sizeInWords } from '../shared/size.ts';

const addressOf = (file: AttachmentFact): string => `/api/v1/attachments/${encodeURIComponent(file.id)}`;
const isShown = (file: AttachmentFact): boolean => SHOWN_TYPES.includes(file.type);

/** The files of a message: pictures to look at, anything else to save. */
export function Attachments({ files }: { files: readonly AttachmentFact[] }) {
  const say = useSay();
  const pictures = files.filter(isShown);
  const others = files.filter((file) => !isShown(file));
  return (
    <div className="attachments">
      {pictures.length > 0 && (
        <Image.PreviewGroup>
          {pictures.map((file) => (
            <Image
              key={file.id}
              src={addressOf(file)}
              alt={file.name}
              className="attachment-picture"
              loading="lazy"
              data-testid="attachment-picture"
            />
          ))}
        </Image.PreviewGroup>
      )}
      {others.map((file) => (
        <a
          key={file.id}
          className="attachment-file"
          href={addressOf(file)}
          download={file.name}
          title={say('attachment.save', { name: file.name })}
          data-testid="attachment-file"
        >
          <PaperClipOutlined aria-hidden />
          <span className="attachment-name">{file.name}</span>
          <span className="muted number">{sizeInWords(file.size)}</span>
        </a>
      ))}
    </div>
  );
}
