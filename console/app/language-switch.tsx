import { GlobalOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useSay } from '../shared/i18n.tsx';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../shared/locale.ts';

export function LanguageSwitch({ language, onChange }: { language: Language; onChange: (next: Language) => void }) {
  const say = useSay();
  return (
    <Select<Language>
      aria-label={say('nav.language')}
      data-testid="language-switch"
      className="language-switch"
      value={language}
      onChange={onChange}
      variant="borderless"
      prefix={<GlobalOutlined aria-hidden />}
      popupMatchSelectWidth={false}
      options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))}
    />
  );
}
