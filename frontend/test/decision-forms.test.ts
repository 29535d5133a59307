import { parseWithZod } from '@conform-to/zod/v4';
import {
  correctionForm,
  outcomeForm,
  outcomesOf,
  toOutcomeStatus,
  type OutcomeStatus,
} from '../app/components/staff/decision-forms.ts';

const FIRST_DAY = '2026-04-22';

/** A form as a browser without JavaScript sends it. */
function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function read(status: OutcomeStatus, fields: Record<string, string>) {
  return parseWithZod(sent(fields), { schema: outcomeForm(status, FIRST_DAY) });
}

const valueOf = (submission: ReturnType<typeof read>) =>
  submission.status === 'success' ? submission.value : submission.error;

describe('the form of a decision with reserve', () => {
  test('asks for pieces of the programme and for conditions in own words', () => {
    const outcome = valueOf(
      read('favourableWithReserve', {
        'conditions[0].piece': 'RELEVE',
        'conditions[0].title': '',
        'conditions[0].dueOn': '2026-06-30',
        'conditions[0].fileNeeded': 'on',
        'conditions[1].piece': '',
        'conditions[1].title': '  Un entretien avec le responsable ',
        'conditions[1].dueOn': '',
      }),
    );
    expect(outcome).toEqual({
      status: 'favourableWithReserve',
      conditions: [
        { pieceId: 'RELEVE', dueOn: '2026-06-30', fileNeeded: true },
        { title: 'Un entretien avec le responsable', dueOn: null, fileNeeded: false },
      ],
    });
  });

  test.each([
    ['a row that asks for nothing', { 'conditions[0].fileNeeded': 'on' }, 'conditionEmpty'],
    [
      'a row that asks for two things',
      { 'conditions[0].piece': 'RELEVE', 'conditions[0].title': 'Un entretien' },
      'conditionBoth',
    ],
    ['a novel', { 'conditions[0].title': 'x'.repeat(301) }, 'conditionLong'],
  ])('refuses %s', (_name, fields, error) => {
    expect(valueOf(read('favourableWithReserve', fields))).toEqual({
      'conditions[0].title': [`file.error.${error}`],
    });
  });

  test('refuses a day that is not ahead, and no condition at all', () => {
    const past = { 'conditions[0].title': 'Un entretien', 'conditions[0].dueOn': '2026-04-21' };
    expect(valueOf(read('favourableWithReserve', past))).toEqual({
      'conditions[0].dueOn': ['file.error.dueOnPast'],
    });
    expect(valueOf(read('favourableWithReserve', {}))).toEqual({
      conditions: ['file.error.conditionsMissing'],
    });
  });
});

describe('the form of a rank', () => {
  test('takes a whole number from 1 on', () => {
    expect(valueOf(read('waitingList', { rank: '4' }))).toEqual({ status: 'waitingList', rank: 4 });
  });

  test.each(['', '0', '-1', '1.5', 'quatre', '100001'])('refuses « %s »', (rank) => {
    expect(valueOf(read('waitingList', { rank }))).toEqual({ rank: ['file.error.rank'] });
  });
});

describe('the form of a correction', () => {
  const correct = (status: OutcomeStatus, fields: Record<string, string>) => {
    const submission = parseWithZod(sent(fields), { schema: correctionForm(status, FIRST_DAY) });
    return submission.status === 'success' ? submission.value : submission.error;
  };

  test('says the right decision and why', () => {
    expect(correct('favourable', { why: ' Dossiers confondus ' })).toEqual({
      why: 'Dossiers confondus',
      outcome: { status: 'favourable' },
    });
    expect(correct('waitingList', { why: 'Rang oublié', rank: '2' })).toEqual({
      why: 'Rang oublié',
      outcome: { status: 'waitingList', rank: 2 },
    });
    expect(correct('unfavourable', { why: 'Dossiers confondus', reasonId: 'NIVEAU' })).toEqual({
      why: 'Dossiers confondus',
      outcome: { status: 'unfavourable', reasonId: 'NIVEAU', comment: null },
    });
  });

  test('names what is missing of both', () => {
    expect(correct('unfavourable', {})).toEqual({
      why: ['file.error.why'],
      reasonId: ['file.error.reason'],
    });
  });
});

test('only limited seats have a waiting list', () => {
  expect(outcomesOf({ limited: true })).toContain('waitingList');
  expect(outcomesOf({ limited: false })).not.toContain('waitingList');
});

test('the address chooses an outcome that there is, and nothing else', () => {
  expect(toOutcomeStatus('waitingList')).toBe('waitingList');
  expect(toOutcomeStatus('constructor')).toBeUndefined();
  expect(toOutcomeStatus(null)).toBeUndefined();
});
