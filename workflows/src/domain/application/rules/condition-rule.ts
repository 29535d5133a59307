import type { Role } from '../../actor.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ApplicationFact } from '../events.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { Application, Condition } from '../state.ts';
import type { CommandContext, Rule } from './rule.ts';

type ConditionCommandType = {
  [T in CommandType]: CommandOf<T> extends { condition: string } ? T : never;
}[CommandType];

/** A rule about one condition of a decision with reserve. */
export interface ConditionRule<T extends CommandType> extends Rule<T> {
  guardCondition(state: Application, condition: string, context: CommandContext): Refusal | null;
}

/** Makes the rule of a command that names a condition: offered when any condition passes, decided for the one named. */
export function conditionRule<T extends ConditionCommandType>(rule: {
  by: Role;
  mayTouch(state: Application, condition: Condition, context: CommandContext): Refusal | null;
  facts(state: Application, command: CommandOf<T>): ApplicationFact[];
}): ConditionRule<T> {
  const guardCondition: ConditionRule<T>['guardCondition'] = (state, id, context) => {
    const found = state.conditions.find((condition) => condition.id === id);
    return found === undefined
      ? refuse('unknownCondition', { condition: id })
      : rule.mayTouch(state, found, context);
  };
  return {
    by: rule.by,
    guardCondition,
    guard(state, context) {
      const answers = state.conditions.map((one) => rule.mayTouch(state, one, context));
      return answers.includes(null)
        ? null
        : (answers.find(isRefusal) ?? refuse('unknownCondition'));
    },
    decide(state, command, context) {
      const { condition } = command as { condition: string };
      return guardCondition(state, condition, context) ?? rule.facts(state, command);
    },
  };
}
