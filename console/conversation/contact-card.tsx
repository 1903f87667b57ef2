import type { ConversationView } from '#core/contract/conversation.ts';
import { Facts } from '../shared/facts.tsx';
import { useI18n } from '../shared/i18n.tsx';

/** Who writes, and how to reach them. A name that a visitor gave is not a known contact, and says so. */
export function ContactCard({ conversation }: { conversation: ConversationView }) {
  const { say } = useI18n();
  const { contact, customerName, reachBy, verified } = conversation;
  return (
    <section className="panel-card" aria-label={say('contact.title')} data-testid="contact-card">
      <h3>{say('contact.title')}</h3>
      <Facts
        facts={[
          { label: say('contact.name'), value: contact?.name ?? customerName ?? say('customer.anonymous') },
          { label: say('contact.customer'), value: contact?.customer },
          {
            label: say('contact.email'),
            value: contact?.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
          },
          {
            label: say('contact.phone'),
            value: contact?.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>,
          },
          { label: say('contact.reachBy'), value: reachBy },
          { label: say('contact.identity'), value: say(verified ? 'customer.verified' : 'customer.unverified') },
        ]}
      />
    </section>
  );
}
