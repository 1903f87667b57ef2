import { Failure, Loading } from '../../shared/states.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { RotaEditor } from './rota-editor.tsx';
import { useEscalation, useOnCall, useUsers } from './use-escalation.ts';

export function EscalationSection() {
  const plan = useEscalation();
  const rota = useOnCall();
  const users = useUsers();
  return (
    <div className="settings-section">
      {plan.data && <PlanEditor plan={plan.data} />}
      {!plan.data && (plan.error ? <Failure error={plan.error} onRetry={() => void plan.refetch()} /> : <Loading />)}
      {rota.data && <RotaEditor view={rota.data} users={users.data ?? []} />}
      {!rota.data && (rota.error ? <Failure error={rota.error} onRetry={() => void rota.refetch()} /> : <Loading />)}
    </div>
  );
}
