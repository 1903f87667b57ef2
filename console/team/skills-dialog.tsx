import { Alert, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { Language } from '#core/contract/language.ts';
import type { SeatView, SkillsBody } from '#core/contract/routing.ts';
import { TicketKind } from '#core/contract/vocabulary.ts';
import { Field } from '../shared/field.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { errorText } from '../shared/states.tsx';

interface Props {
  seat: SeatView;
  saving: boolean;
  error: Error | null;
  onSave: (skills: SkillsBody) => void;
  onClose: () => void;
}

/** What somebody can take. Nothing chosen is everything, and the dialog says so. */
export function SkillsDialog({ seat, saving, error, onSave, onClose }: Props) {
  const { say, sayOr } = useI18n();
  const [capacity, setCapacity] = useState(seat.capacity);
  const [languages, setLanguages] = useState(seat.languages.map((each) => Language.parse(each)));
  const [productLines, setProductLines] = useState(seat.productLines);
  const [kinds, setKinds] = useState(seat.kinds);
  return (
    <Modal
      open
      title={say('seats.editOf', { name: seat.name })}
      okText={say('seats.save')}
      confirmLoading={saving}
      onCancel={onClose}
      onOk={() => onSave({ capacity, languages, productLines, kinds })}
    >
      <div className="dialog-fields" data-testid="skills-dialog">
        {error && <Alert type="error" showIcon title={errorText(error, say)} />}
        <Field label={say('seats.capacity')}>
          {(id) => (
            <InputNumber id={id} min={0} max={50} value={capacity} onChange={(value) => setCapacity(value ?? 0)} />
          )}
        </Field>
        <Field label={say('seats.languages')}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={languages}
              onChange={setLanguages}
              placeholder={say('seats.everything')}
              options={Language.options.map((value) => ({ value, label: sayOr(`language.${value}`, value) }))}
            />
          )}
        </Field>
        <Field label={say('seats.lines')}>
          {(id) => (
            <Select
              id={id}
              mode="tags"
              value={productLines}
              onChange={setProductLines}
              placeholder={say('seats.everything')}
            />
          )}
        </Field>
        <Field label={say('seats.kinds')}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={kinds}
              onChange={setKinds}
              placeholder={say('seats.everything')}
              options={TicketKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
