import { inEnglish } from '../../src/language/english.ts';
import type { Exercise, FormRule, Reference } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { mainMistakes } from '../../src/ui/figure/demos.ts';
import { articleDose } from '../../src/programme/index.ts';
import { doseWords } from '../../src/ui/words/dose-words.ts';
import { conditionWords, countedWords, limitWords, measuredWords } from '../../src/ui/words/exercise-words.ts';
import { articleNameOf, DIFFICULTY_WORDS, difficultyOf, POSTURE_WORDS, propWords } from '../../src/ui/words/exercise-traits.ts';
import { viewWords } from '../../src/ui/parts/summary-model.ts';

/** The pages of `docs/exercises`, from the exercises themselves: file name → Markdown. */

const NOTE = '<!-- Generated from src/exercises by `npm run docs`. Change the exercise, not this page. -->';

/** Keeps words from being taken for the edges of a table or for HTML. */
const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}\n`);

const sourceWords = ({ label, reference }: Reference): string => `${label}: ${reference}`;

const CONFIDENCE_WORDS: Readonly<Record<FormRule['confidence'], string>> = {
  high: 'high',
  medium: 'medium',
  low: 'low (a hint)',
};

const GRADE_WORDS: Readonly<Record<FormRule['grade'], string>> = { safety: 'safety', article: 'article', advice: 'advice' };

function atAGlance(exercise: Exercise): string {
  const { muscles, progression } = exercise;
  return table(
    ['', ''],
    [
      ['In the article', exercise.articleName],
      ['Sets × repetitions', doseWords(articleDose(exercise), exercise.prescription.perSide)],
      ['Difficulty', DIFFICULTY_WORDS[difficultyOf(exercise)].toLowerCase()],
      ['Position', POSTURE_WORDS[exercise.camera.posture].toLowerCase()],
      ['Props', propWords(exercise)],
      ['Muscles', muscles.map(inEnglish).join(', ')],
      ['Progression', inEnglish(progression)],
    ],
  );
}

function camera({ camera: { text, view, alsoCounts, lensHeightM, distanceM }, rules }: Exercise): string {
  const views = [view, ...alsoCounts].map((each) => {
    const seen = rules.filter((rule) => rule.views.includes(each)).length;
    return `${viewWords([each])} (${seen} of ${rules.length} points of form)`;
  });
  return `${inEnglish(text)}\n\n${bullets([
    `Lens ${lensHeightM.join(' to ')} m above the floor, ${distanceM.join(' to ')} m away.`,
    `Counts from ${views.join(', ')}.`,
  ])}`;
}

function counted(exercise: Exercise): string {
  const { startPose, posture, sides } = exercise;
  const SIDES: Readonly<Record<Exercise['sides'], string>> = {
    none: 'Both legs work together; the side nearer to the camera is measured.',
    'moves-more': 'Both sides are followed; a repetition belongs to the one that moved more.',
    near: 'The side nearer to the camera counts.',
    'on-top': 'The side on top counts.',
    stands: 'The leg that the person stands on counts.',
    lifted: 'The lifted leg counts.',
    hangs: 'The leg that hangs free counts.',
  };
  const start = startPose.map(conditionWords).join('; ');
  const kept = posture.map(conditionWords).join('; ');
  return bullets([
    ...countedWords(exercise),
    SIDES[sides],
    ...(start ? [`Start pose that is waited for: ${start}.`] : []),
    ...(kept ? [`Has to hold all through the set: ${kept}.`] : []),
  ]);
}

function ruleText(rule: FormRule, exercise: Exercise): string {
  const { good, fault } = limitWords(rule);
  const { low, high } = rule.cue;
  const cues = [...new Set([low, high].flatMap((cue) => (cue ? [`“${inEnglish(cue)}”`] : [])))];
  return `### ${inEnglish(rule.title)}\n\n${rule.quote ? `> ${rule.quote}\n\n` : ''}${table(
    ['', ''],
    [
      ['Good', good],
      ['Fault', fault ?? 'never; it only warns'],
      ['Measured', `\`${rule.signal}\`: ${measuredWords(rule, exercise)}`],
      ['Limits', rule.basis],
      ['Seen from', viewWords(rule.views)],
      ['Confidence', CONFIDENCE_WORDS[rule.confidence]],
      ['Kind', GRADE_WORDS[rule.grade]],
      ['Cue', cues.join(' or ')],
      ...(rule.source ? [['Source', sourceWords(rule.source)]] : []),
    ],
  )}`;
}

const overview = (exercise: Exercise): string =>
  table(
    ['what', 'good', 'fault', 'confidence', 'seen from'],
    exercise.rules.map((rule) => {
      const { good, fault } = limitWords(rule);
      return [inEnglish(rule.title), good, fault ?? 'warns only', CONFIDENCE_WORDS[rule.confidence], viewWords(rule.views)];
    }),
  );

const notObservable = ({ notObservable: what }: Exercise): string =>
  bullets(
    what.map(
      ({ title, why, quote, reminder }) =>
        `**${inEnglish(title)}.** ${inEnglish(why)}${quote ? ` The article: “${quote}”.` : ''}${reminder ? ` Said at the start: “${inEnglish(reminder)}”` : ''}`,
    ),
  );

function pictureWords({ name, rules, rep }: Exercise): string {
  const mistake = mainMistakes(rules)[0];
  const right = `Blue: ${inEnglish(name)}, ${rep ? 'at rest and at its height' : 'before and in the posture'}.`;
  return mistake ? `${right} Red, dashed: done wrong, against “${inEnglish(mistake.title)}”.` : right;
}

export function exercisePage(exercise: Exercise): string {
  const { id, name, steps, safety, sources } = exercise;
  const words = pictureWords(exercise);
  return [
    `${NOTE}\n\n# ${inEnglish(name)}\n\n![${words}](images/${id}.webp)\n\n${words}\n\n${atAGlance(exercise)}\n`,
    section('How it goes', steps.map((step, at) => `${at + 1}. ${inEnglish(step)}`).join('\n')),
    section('Safety', bullets(safety.map(inEnglish))),
    section('Camera', camera(exercise)),
    section('What is counted', counted(exercise)),
    section(
      'What is looked at',
      [
        'Between good and fault lies a warning. Counting and judging share no limit: a repetition with a fault is a repetition.',
        overview(exercise),
        ...exercise.rules.map((rule) => ruleText(rule, exercise)),
      ].join('\n\n'),
    ),
    section('What is not checked', notObservable(exercise)),
    section('Sources', bullets(sources.map(sourceWords))),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function indexPage(exercises: readonly Exercise[]): string {
  const rows = exercises.map((exercise) => {
    const { id, name, camera: placement, rules } = exercise;
    return [
      `[${inEnglish(name)}](${id}.md)`,
      articleNameOf(exercise) ?? '',
      doseWords(articleDose(exercise), exercise.prescription.perSide),
      DIFFICULTY_WORDS[difficultyOf(exercise)].toLowerCase(),
      propWords(exercise),
      viewWords([placement.view]),
      `${rules.length}`,
    ];
  });
  return [
    `${NOTE}\n\n# Exercises\n`,
    `Everything below is made from \`src/exercises\`; [Adding an exercise](../adding-an-exercise.md) tells how to add one. Limits come from the article and the literature named beside them; they are starting values.\n`,
    `${table(['exercise', 'in the article', 'sets × repetitions', 'difficulty', 'props', 'seen best from', 'points of form'], rows)}\n`,
  ].join('\n');
}

/** Every page by its file name in `docs/exercises`. */
export const exercisePages = (exercises: readonly Exercise[] = EXERCISES): Map<string, string> =>
  new Map([
    ['README.md', indexPage(exercises)],
    ...exercises.map((exercise): [string, string] => [`${exercise.id}.md`, exercisePage(exercise)]),
  ]);
