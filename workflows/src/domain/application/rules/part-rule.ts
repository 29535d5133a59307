import type { Role } from '../../actor.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ApplicationFact } from '../events.ts';
import { isRefusal, refuse, type Refusal, type RefusalCode } from '../refusal.ts';
import type { Application, Condition, Piece } from '../state.ts';
import type { CommandContext, PartRule } from './rule.ts';

interface Parts {
  piece: Piece;
  condition: Condition;
}
type PartName = keyof Parts;

/** The commands that name a part of this kind. */
type PartCommandType<K extends PartName> = {
  [T in CommandType]: CommandOf<T> extends Record<K, string> ? T : never;
}[CommandType];

interface PartRuleDefinition<K extends PartName, T extends CommandType> {
  by: Role;
  mayTouch(state: Application, part: Parts[K], context: CommandContext): Refusal | null;
  facts(
    state: Application,
    command: CommandOf<T>,
    context: CommandContext,
  ): ApplicationFact[] | Refusal;
}

/** Makes the rule of a command that names a piece: offered when any piece passes, decided for the one named. */
export const pieceRule = ruleOf('piece', ({ pieces }) => pieces, 'unknownPiece');

/** The same for a command that names a condition of a decision with reserve. */
export const conditionRule = ruleOf(
  'condition',
  ({ conditions }) => conditions,
  'unknownCondition',
);

function ruleOf<K extends PartName>(
  part: K,
  partsOf: (state: Application) => Parts[K][],
  unknown: RefusalCode,
) {
  return <T extends PartCommandType<K>>(rule: PartRuleDefinition<K, T>): PartRule<T> => {
    const guardPart: PartRule<T>['guardPart'] = (state, id, context) => {
      const found = partsOf(state).find((one) => one.id === id);
      return found === undefined
        ? refuse(unknown, { [part]: id })
        : rule.mayTouch(state, found, context);
    };
    return {
      by: rule.by,
      part,
      guardPart,
      guard(state, context) {
        const answers = partsOf(state).map((one) => rule.mayTouch(state, one, context));
        return answers.includes(null) ? null : (answers.find(isRefusal) ?? refuse(unknown));
      },
      decide(state, command, context) {
        const named = command as unknown as Record<K, string>;
        return guardPart(state, named[part], context) ?? rule.facts(state, command, context);
      },
    };
  };
}
