import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useSay } from '../shared/i18n.tsx';

/** What the server takes; it looks at the content, this only helps to choose. */
const ACCEPTED = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf,.txt,.csv,.log,.wps,.et,.dps';

export function FileButton({ onChoose }: { onChoose: (files: File[]) => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<PaperClipOutlined aria-hidden />}
        onClick={() => input.current?.click()}
        aria-label={say('composer.attach')}
        title={say('composer.attach')}
        data-testid="attach"
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        data-testid="attach-input"
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
