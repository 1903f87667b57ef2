import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Failure, Loading } from '../shared/states.tsx';
import { DurationInput } from './duration-input.tsx';
import { useSaveSettings, useSettings } from './use-settings.ts';

type Region = Settings['region'];
const REGIONS: readonly Region[] = ['CN', 'HK', 'TW', 'OTHER'];
const REQUIRED = ['medical', 'fire', 'police'] as const;
const OPTIONAL = ['chemical', 'poison', 'psychological'] as const;

/** What this page edits; the rest of the settings is left as it is. */
type Fields = Pick<
  Settings,
  | 'emergencyNumbers'
  | 'companyEmergencyLine'
  | 'hotline'
  | 'serviceMail'
  | 'region'
  | 'surveyDelay'
  | 'surveyExpiry'
  | 'attachmentMegabytes'
>;

export function GeneralSection() {
  const { data, error, refetch } = useSettings();
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <GeneralForm settings={data} />;
}

/** An emptied optional number is none, not an empty one that would be read out to somebody in danger. */
function withoutBlanks(numbers: Settings['emergencyNumbers']): Settings['emergencyNumbers'] {
  const clean = (one: Settings['emergencyNumbers'][Region]) =>
    ({ ...one, ...Object.fromEntries(OPTIONAL.map((name) => [name, one[name]?.trim() || undefined])) }) as typeof one;
  return { CN: clean(numbers.CN), HK: clean(numbers.HK), TW: clean(numbers.TW), OTHER: clean(numbers.OTHER) };
}

/** Only what differs goes out: what a colleague changed elsewhere meanwhile stays. */
function changes(before: Settings, after: Fields): Partial<Fields> {
  const differs = (name: string): boolean =>
    JSON.stringify(Object.entries(after).find(([key]) => key === name)) !==
    JSON.stringify(Object.entries(before).find(([key]) => key === name));
  return Object.fromEntries(Object.entries(after).filter(([name]) => differs(name)));
}

function GeneralForm({ settings }: { settings: Settings }) {
  const { say } = useI18n();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [region, setRegion] = useState<Region>(settings.region);
  const save = useSaveSettings();

  function submit(): void {
    // All fields, those of regions that are not shown too.
    const fields = form.getFieldsValue(true);
    const body = changes(settings, { ...fields, emergencyNumbers: withoutBlanks(fields.emergencyNumbers) });
    if (!body.emergencyNumbers && body.companyEmergencyLine === undefined) {
      save.mutate(body);
      return;
    }
    modal.confirm({
      title: say('settings.confirmNumbers'),
      content: say('settings.confirmNumbersText'),
      okText: say('settings.confirmNumbersOk'),
      onOk: () => save.mutateAsync(body),
    });
  }

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="settings-section"
      initialValues={settings}
      onFinish={submit}
      data-testid="settings-form"
    >
      <section className="card" aria-labelledby="settings-emergency">
        <h2 id="settings-emergency">{say('settings.emergency')}</h2>
        <Alert type="warning" showIcon title={say('settings.emergencyNote')} />
        <div className="field-grid">
          <Form.Item
            name="companyEmergencyLine"
            label={say('settings.companyLine')}
            extra={say('settings.companyLineHint')}
          >
            <Input inputMode="tel" />
          </Form.Item>
          <Form.Item name="region" label={say('settings.region')} extra={say('settings.regionHint')}>
            <Select options={REGIONS.map((value) => ({ value, label: say(`region.${value}`) }))} />
          </Form.Item>
        </div>
        <RegionNumbers region={region} onRegion={setRegion} />
      </section>
      <section className="card" aria-labelledby="settings-contact">
        <h2 id="settings-contact">{say('settings.contact')}</h2>
        <div className="field-grid">
          <Form.Item name="hotline" label={say('settings.hotline')}>
            <Input inputMode="tel" />
          </Form.Item>
          <Form.Item name="serviceMail" label={say('settings.serviceMail')}>
            <Input inputMode="email" />
          </Form.Item>
          <Form.Item
            name="attachmentMegabytes"
            label={say('settings.attachmentMegabytes')}
            extra={say('settings.attachmentMegabytesHint')}
            rules={[{ required: true }]}
          >
            <InputNumber min={1} max={100} precision={0} suffix="MB" />
          </Form.Item>
        </div>
      </section>
      <section className="card" aria-labelledby="settings-survey">
        <h2 id="settings-survey">{say('survey.title')}</h2>
        <div className="field-grid">
          <Form.Item
            name="surveyDelay"
            label={say('settings.surveyDelay')}
            extra={say('settings.surveyDelayHint')}
            rules={[{ required: true }]}
          >
            <DurationInput label={say('settings.surveyDelay')} testId="survey-delay" />
          </Form.Item>
          <Form.Item
            name="surveyExpiry"
            label={say('settings.surveyExpiry')}
            extra={say('settings.surveyExpiryHint')}
            rules={[{ required: true }]}
          >
            <DurationInput label={say('settings.surveyExpiry')} testId="survey-expiry" />
          </Form.Item>
        </div>
      </section>
      <div className="settings-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="save-settings">
          {say('action.save')}
        </Button>
      </div>
    </Form>
  );
}

function RegionNumbers({ region, onRegion }: { region: Region; onRegion: (region: Region) => void }) {
  const { say } = useI18n();
  return (
    <fieldset className="region-numbers">
      <legend>{say('settings.publicNumbers')}</legend>
      <Select<Region>
        aria-label={say('settings.numbersOf')}
        value={region}
        onChange={onRegion}
        options={REGIONS.map((value) => ({ value, label: say(`region.${value}`) }))}
      />
      <div className="field-grid">
        {[...REQUIRED, ...OPTIONAL].map((name) => (
          <Form.Item
            key={`${region}-${name}`}
            name={['emergencyNumbers', region, name]}
            label={say(`emergencyNumber.${name}`)}
            rules={REQUIRED.some((needed) => needed === name) ? [{ required: true, whitespace: true }] : []}
          >
            <Input inputMode="tel" />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
