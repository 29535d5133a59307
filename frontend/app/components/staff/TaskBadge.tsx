import { useTranslation } from 'react-i18next';
import { Badge } from '../Badge.tsx';
import { TASKS, type TaskType } from './tasks.ts';

export function TaskBadge({ type }: { type: TaskType }) {
  const { t } = useTranslation();
  const { tone = 'neutral', icon = 'clock' } = TASKS.find((task) => task.type === type) ?? {};
  return (
    <Badge tone={tone} icon={icon}>
      {t(`inbox.type.${type}`)}
    </Badge>
  );
}
