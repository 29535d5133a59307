import {
  firstDueDay,
  refusePieceForm,
  UnfavourableForm,
} from '../app/components/staff/file-forms.ts';
import { pageCount, toPage, withQuery } from '../app/components/staff/paging.ts';
import {
  neighbours,
  nextToJudge,
  selectPiece,
  type Piece,
} from '../app/components/staff/pieces.ts';
import { tasksOfRoles, toTaskType } from '../app/components/staff/tasks.ts';

function piece(id: string, status: Piece['status'], file = status !== 'awaiting'): Piece {
  return {
    id,
    status,
    transmitted: file,
    file: file ? { id: `file-${id}`, size: 1, mime: 'application/pdf' } : null,
    title: { fr: id, en: id },
    common: false,
    notConcernedAllowed: false,
    askedAgainOnAdmission: false,
    blankForm: null,
    comment: null,
    dueAt: null,
    blocking: null,
    overdue: false,
    allowedCommands: [],
  };
}

describe('the form that refuses a piece', () => {
  const form = refusePieceForm('2026-04-22');
  const filled = { comment: 'Illisible', dueOn: '2026-04-22', blocking: 'now' };
  const errorsOf = (values: object) =>
    form.safeParse(values).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

  test('takes a comment, a day to come and a consequence', () => {
    expect(form.parse({ ...filled, comment: '  Illisible ' })).toEqual(filled);
  });

  test('names every field that is missing', () => {
    expect(errorsOf({})).toEqual([
      ['comment', 'file.error.comment'],
      ['dueOn', 'file.error.dueOn'],
      ['blocking', 'file.error.blocking'],
    ]);
  });

  test.each([
    ['a blank comment', { comment: '  ' }, ['comment', 'file.error.comment']],
    ['a novel', { comment: 'x'.repeat(2001) }, ['comment', 'file.error.commentLong']],
    ['today', { dueOn: '2026-04-21' }, ['dueOn', 'file.error.dueOnPast']],
    ['no day of the calendar', { dueOn: '2026-02-30' }, ['dueOn', 'file.error.dueOn']],
    ['an unknown consequence', { blocking: 'perhaps' }, ['blocking', 'file.error.blocking']],
  ])('refuses %s', (_name, values, error) => {
    expect(errorsOf({ ...filled, ...values })).toEqual([error]);
  });
});

test('an unfavourable decision needs a reason and no comment', () => {
  expect(UnfavourableForm.parse({ reasonId: 'NIVEAU' })).toEqual({ reasonId: 'NIVEAU' });
  expect(UnfavourableForm.safeParse({}).error?.issues[0]?.message).toBe('file.error.reason');
});

test.each([
  ['before midnight in Paris', '2026-04-21T21:59:59Z', 'Europe/Paris', '2026-04-22'],
  ['after midnight in Paris', '2026-04-21T22:00:00Z', 'Europe/Paris', '2026-04-23'],
  ['the day before the clocks go forward', '2026-03-28T12:00:00Z', 'Europe/Paris', '2026-03-29'],
  ['the last of the year', '2026-12-31T12:00:00Z', 'Pacific/Auckland', '2027-01-02'],
])('the first day to answer by is tomorrow: %s', (_name, now, zone, day) => {
  expect(firstDueDay(new Date(now), zone)).toBe(day);
});

describe('from piece to piece', () => {
  const pieces = [
    piece('A', 'accepted'),
    piece('B', 'submitted'),
    piece('C', 'awaiting'),
    piece('D', 'submitted'),
  ];

  test('the page opens with the piece asked for, else with the first to judge', () => {
    expect(selectPiece(pieces, 'C')?.id).toBe('C');
    expect(selectPiece(pieces, 'unknown')?.id).toBe('B');
    expect(selectPiece([piece('C', 'awaiting'), piece('A', 'accepted')], null)?.id).toBe('A');
    expect(selectPiece([piece('C', 'awaiting')], null)?.id).toBe('C');
    expect(selectPiece([], null)).toBeUndefined();
  });

  test('after a verdict the next one waiting comes, going round', () => {
    expect(nextToJudge(pieces, 'B')?.id).toBe('D');
    expect(nextToJudge(pieces, 'D')?.id).toBe('B');
    expect(nextToJudge([piece('A', 'accepted')], 'A')).toBeUndefined();
  });

  test('a file not handed over yet is not to judge', () => {
    expect(nextToJudge([{ ...piece('B', 'submitted'), transmitted: false }], 'A')).toBeUndefined();
  });

  test('j and k stop at both ends', () => {
    expect(neighbours(pieces, 'A')).toMatchObject({ previous: undefined, next: { id: 'B' } });
    expect(neighbours(pieces, 'D')).toMatchObject({ previous: { id: 'C' }, next: undefined });
  });
});

describe('the inbox', () => {
  test('shows each role its own kinds of tasks, and an administrator all', () => {
    expect(tasksOfRoles(['manager'])).toEqual([
      'receive',
      'checkCompleteness',
      'overduePiece',
      'judgeCondition',
      'answerMessage',
    ]);
    expect(tasksOfRoles(['commissionMember'])).toEqual(['enterDecision', 'approveCorrection']);
    expect(tasksOfRoles(['commissionChair'])).toEqual(['validateDecision']);
    expect(tasksOfRoles(['administrator'])).toHaveLength(8);
  });

  test('takes from the address what it knows and nothing else', () => {
    expect(toTaskType('receive')).toBe('receive');
    expect(toTaskType('delete')).toBeUndefined();
    expect(['2', '0', '-1', '1.5', 'x', null].map(toPage)).toEqual([2, 1, 1, 1, 1, 1]);
  });

  test('counts its pages, of which there is always one', () => {
    expect(pageCount({ page: 1, pageSize: 50, total: 0 })).toBe(1);
    expect(pageCount({ page: 1, pageSize: 50, total: 50 })).toBe(1);
    expect(pageCount({ page: 1, pageSize: 50, total: 51 })).toBe(2);
  });

  test('keeps the search when the page changes', () => {
    expect(withQuery('?q=d%C3%A9j%C3%A0&page=2', { page: '3' })).toBe('?q=d%C3%A9j%C3%A0&page=3');
    expect(withQuery('?page=2', { page: '' })).toBe('.');
  });
});
