// The questionnaires as their papers print them, apart from the app's own data: how each
// question begins, and what each answer counts, in printed order.

export type Sheet = {
  /** The result's name for it. */
  name: string;
  values: number[];
  questions: string[];
  /** Highest total. */
  most: number;
  /** The mean rather than the sum. */
  mean?: boolean;
  /** Questions, from 1, whose values run the other way. */
  reversed?: number[];
  /** Lowest total of each range, with its name. */
  ranges?: [number, string][];
};

const days = [0, 1, 2, 3];
const degrees = [100, 75, 50, 25, 0];

export const burnout: Sheet = {
  name: 'Burnout, in your own words',
  values: [1, 2, 3, 4, 5],
  most: 5,
  questions: ['Overall, based on your definition of burnout'],
};

export const mood: Sheet = {
  name: 'Mood',
  values: days,
  most: 27,
  ranges: [[0, 'minimal'], [5, 'mild'], [10, 'moderate'], [15, 'moderately severe'], [20, 'severe']],
  questions: [
    'Little interest or pleasure',
    'Feeling down',
    'Trouble falling or staying asleep',
    'Feeling tired',
    'Poor appetite',
    'Feeling bad about yourself',
    'Trouble concentrating',
    'Moving or speaking so slowly',
    'Thoughts that you would be better off dead',
  ],
};

/** The tenth PHQ-9 question; it counts nothing. */
export const difficulty = 'If you checked off any problems';

export const worry: Sheet = {
  name: 'Worry',
  values: days,
  most: 21,
  ranges: [[0, 'minimal'], [5, 'mild'], [10, 'moderate'], [15, 'severe']],
  questions: [
    'Feeling nervous',
    'Not being able to stop',
    'Worrying too much',
    'Trouble relaxing',
    'Being so restless',
    'Becoming easily annoyed',
    'Feeling afraid',
  ],
};

/** The first two questions alone, when the other five are not asked. */
export const worryShort: Sheet = { name: 'Worry', values: days, most: 6, questions: worry.questions.slice(0, 2) };

export const event = 'Have you been involved in a patient-safety event';
export const frightening = 'Sometimes things happen to people that are unusually';

export const afterwards: Sheet = {
  name: 'After something frightening',
  values: [0, 1],
  most: 5,
  questions: ['had nightmares', 'tried hard not to think', 'been constantly on guard', 'felt numb', 'felt guilty'],
};

export const company: Sheet = {
  name: 'Company',
  values: [1, 2, 3],
  most: 9,
  questions: ['How often do you feel that you lack companionship', 'How often do you feel left out', 'How often do you feel isolated'],
};

export const alcohol: Sheet = {
  name: 'Alcohol',
  values: [0, 1, 2, 3, 4],
  most: 12,
  questions: ['How often do you have a drink', 'How many drinks containing alcohol', 'How often do you have six or more'],
};

export const wornOut: Sheet = {
  name: 'Worn out',
  values: degrees,
  most: 100,
  mean: true,
  questions: [
    'How often do you feel tired',
    'How often are you physically exhausted',
    'How often are you emotionally exhausted',
    'How often do you think: "I can\'t take it anymore"',
    'How often do you feel worn out',
    'How often do you feel weak',
  ],
};

export const wornOutByWork: Sheet = {
  name: 'Worn out by work',
  values: degrees,
  most: 100,
  mean: true,
  reversed: [7],
  questions: [
    'Is your work emotionally exhausting',
    'Do you feel burnt out because of your work',
    'Does your work frustrate you',
    'Do you feel worn out at the end',
    'Are you exhausted in the morning',
    'Do you feel that every working hour',
    'Do you have enough energy',
  ],
};

export const wornOutByPatients: Sheet = {
  name: 'Worn out by work with patients',
  values: degrees,
  most: 100,
  mean: true,
  questions: [
    'Do you find it hard to work with patients',
    'Do you find it frustrating',
    'Does it drain your energy',
    'Do you feel that you give more',
    'Are you tired of working with patients',
    'Do you sometimes wonder how long',
  ],
};

/** The total of these answers, each a position from 1. */
export function total(sheet: Sheet, answers: number[]): number {
  const highest = sheet.values.length;
  const value = (answer: number, question: number) =>
    sheet.values[sheet.reversed?.includes(question + 1) ? highest - answer : answer - 1];
  const sum = answers.map(value).reduce((sum, value) => sum + value, 0);
  return sheet.mean ? Math.round((sum / answers.length) * 10) / 10 : sum;
}

/** What the result says of these answers. */
export function place(sheet: Sheet, answers: number[]): string {
  const reached = total(sheet, answers);
  const range = sheet.ranges?.findLast(([from]) => reached >= from)?.[1];
  return `${reached} out of ${sheet.most}${range ? `, in the range called ${range}` : ''}`;
}
