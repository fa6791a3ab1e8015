import { describe, expect, test } from 'vitest';
import { readStated } from '../../../src/understand/stated/read.ts';
import type { StatedFacts } from '../../../src/understand/stated/stated.ts';
import { compileStatedWords } from '../../../src/understand/stated/words.ts';
import { tokenize } from '../../../src/understand/tokenize.ts';
import { reference } from './words-of-reference.ts';

const words = compileStatedWords(reference);

/** Everything stated, on one line: "22 · IT · student bachelor year 2 · en good". */
function told(utterance: string): string {
  const stated = readStated(tokenize(utterance), words);
  return stated ? inShort(stated) : 'nothing';
}

function inShort({
  age,
  ageBounds,
  born,
  turns,
  nationalities,
  memberNational,
  notMemberNational,
  education,
  languages,
}: StatedFacts) {
  const bounds = ageBounds?.value;
  const studies = education?.value;
  return [
    age && String(age.value),
    bounds?.below !== undefined && `under ${bounds.below}`,
    bounds?.from !== undefined && `from ${bounds.from}`,
    born && `born ${born.value}`,
    turns && `${turns.value.age} on ${turns.value.on ?? '?'}`,
    nationalities?.value.join('+'),
    memberNational && 'member',
    notMemberNational && 'no member',
    studies && [studies.kind, studies.level, studies.years && `year ${studies.years}`].filter(Boolean).join(' '),
    studies?.monthsSinceDegree !== undefined && `${studies.monthsSinceDegree} months ago`,
    studies?.degreeOn && `degree ${studies.degreeOn}`,
    ...(languages?.value.map(({ lang, level }) => `${lang} ${level}`) ?? []),
  ]
    .filter(Boolean)
    .join(' · ');
}

const table = (rows: readonly (readonly [string, string])[]) => {
  test.each(rows)('%s → %s', (utterance, expected) => expect(told(utterance)).toBe(expected));
};

describe('age', () => {
  table([
    ["I'm 22, am I old enough?", '22'],
    ['I am twenty-three years old', '23'],
    ['im 19 can i try', '19'],
    ["I'm only 20, is that a problem?", '20'],
    ['My age is 24.', '24'],
    ['Am I too old at 34?', '34'],
    ['Could I apply at 19?', '19'],
    ['My daughter is 20, may she apply?', '20'],
    ['my younger brother just turned 21', '21'],
    ['I am almost 21', '21 on ?'],
    ['I turned 21 yesterday', '21'],
    ["I'm 21 next week", '21 on ?'],
    ["J'ai bientôt 21 ans", '21 on ?'],
    ['I left school at 16', 'other'],
    ['im 24yrs old and greek', '24 · GR'],
    ["I'm over 40, would that count against me?", 'from 40'],
    ["I'm not 21 yet", 'under 21'],
    ['I am not yet 21 years old', 'under 21'],
    ["J'ai 22 ans", '22'],
    ["j'ai vingt et un ans", '21'],
    ["J’ai dix-neuf ans, c'est trop jeune ?", '19'],
    ["Je n'ai que 20 ans", '20'],
    ["Je n'ai pas encore 21 ans", 'under 21'],
    ['Ma fille a 20 ans, peut-elle postuler ?', '20'],
    ['Puis-je tenter ma chance à 19 ans ?', '19'],
    ['Je suis âgée de 27 ans', '27'],
    ["J'ai plus de 35 ans", 'from 35'],
  ]);
});

describe('birth dates, and ages still to come', () => {
  table([
    ['I was born in 2003', 'born 2003'],
    ['I was born on 4 March 2004', 'born 2004-03-04'],
    ['Born March 4th, 2004, can I apply?', 'born 2004-03-04'],
    ['I was born in Lyon in May 2005', 'born 2005-05'],
    ['my date of birth is 2004-11-30', 'born 2004-11-30'],
    ['I was born 23/04/2004', 'born 2004-04-23'],
    ['I was born 03/04/2004', 'born 2004'],
    ['I was born on 31 February 2004', 'born 2004-02'],
    ['Je suis née le 12 août 2003', 'born 2003-08-12'],
    ['je suis né en 2004, ça passe ?', 'born 2004'],
    ["I'll be 21 in February 2026", '21 on 2026-02'],
    ['I turn 21 on 3 March 2026', '21 on 2026-03-03'],
    ["I'm 20 but turning 21 in October", '20 · 21 on --10'],
    ['My 21st birthday is on 5 January 2026', '21 on 2026-01-05'],
    ["J'aurai 21 ans en mars 2026", '21 on 2026-03'],
    ["J'ai 20 ans, je fête mes 21 ans le 2 décembre", '20 · 21 on --12-02'],
    ["I'm 20 but I'll be 21 by the start", '20 · 21 on ?'],
    ["J'aurai 21 ans au début du stage", '21 on ?'],
  ]);
});

describe('nationality', () => {
  table([
    ["I'm Italian", 'IT'],
    ['I am a Polish citizen living in Berlin', 'PL'],
    ['i am polish, is this for me', 'PL'],
    ['I hold a Dutch passport', 'NL'],
    ['I have both Irish and American passports', 'IE+US'],
    ['I come from Ireland', 'IE'],
    ["I'm a lawyer from Turkey", 'TR'],
    ['I am a citizen of the United States', 'US'],
    ['Nationality: Georgian. Am I eligible?', 'GE'],
    ["I'm half Swedish, half Swiss", 'SE+CH'],
    ["I'm a dual French-Canadian national", 'FR+CA'],
    ["I'm not British but Irish, may I apply?", 'IE'],
    ["I'm from North Macedonia, am I allowed?", 'MK'],
    ["I'm a UK citizen", 'GB'],
    ["I'm a US citizen, may I apply?", 'US'],
    ["I'm Welsh", 'GB'],
    ["I'm from Greenland", 'DK'],
    ['I am Kurdish from Turkey', 'TR'],
    ['I am Luxembourgish', 'LU'],
    ['🇭🇺 here, am I eligible?', 'HU'],
    ['I am 🇹🇷', 'TR'],
    ['As a Ukrainian, may I apply?', 'UA'],
    ['Being Serbian, do I have a chance?', 'RS'],
    ['I live in Poland but I am Belarusian', 'BY'],
    ["I'm German of Turkish descent", 'DE'],
    ['My passport is Albanian', 'AL'],
    ['Je suis belge', 'BE'],
    ['Je suis suisse, est-ce un obstacle ?', 'CH'],
    ['Je suis de nationalité turque', 'TR'],
    ["J'ai un passeport roumain", 'RO'],
    ["J'ai la double nationalité franco-marocaine", 'FR+MA'],
    ['Je viens du Canada', 'CA'],
    ["Je suis originaire d'Ukraine", 'UA'],
    ['Ressortissante grecque, puis-je postuler ?', 'GR'],
    ['Mon ami est autrichien, est-ce un obstacle pour lui ?', 'AT'],
    ["En tant qu'Espagnole, ai-je le droit de postuler ?", 'ES'],
    ['Je suis citoyen de la République tchèque', 'CZ'],
    ['I am no citizen of any NATO country', 'no member'],
    ["My country isn't a NATO member, is there any way in?", 'no member'],
    ["I'm from a non-member country", 'no member'],
    ["Je ne suis ressortissant d'aucun pays membre", 'no member'],
    ["Mon pays ne fait pas partie de l'OTAN", 'no member'],
    ['I am a national of a NATO member state', 'member'],
  ]);
});

describe('studies', () => {
  table([
    ["I'm a student", 'student'],
    ['I am a second-year law student', 'student year 2'],
    ["I'm in my final year", 'student'],
    ['I am doing an MA in Prague', 'student master'],
    ["I'm finishing my master's", 'student master'],
    ['I study economics', 'student'],
    ["I'm a PhD candidate", 'student doctorate'],
    ['I am enrolled at Leiden, third year', 'student year 3'],
    ["I have a bachelor's degree", 'graduate bachelor'],
    ['I hold a PhD in history', 'graduate doctorate'],
    ['Would I be considered with a master?', 'graduate master'],
    ['I have a degree in physics', 'graduate'],
    ['I graduated 8 months ago', 'graduate · 8 months ago'],
    ['I graduated in June 2024', 'graduate · degree 2024-06'],
    ['I graduated two years ago', 'graduate · 24 months ago'],
    ['I just graduated', 'graduate · 0 months ago'],
    ["I got my master's in 2023", 'graduate master · degree 2023'],
    ["I'm a recent graduate", 'graduate'],
    ["I'll graduate in July 2026", 'student'],
    ['I have completed two years of university', 'other year 2'],
    ['I have never been to university', 'no_university'],
    ["I didn't go to college, does that rule me out?", 'no_university'],
    ["I'm not a student any more", 'not_student'],
    ["I'm no longer enrolled, do I still qualify?", 'not_student'],
    ['I am still in high school', 'student secondary'],
    ['I only have a high school diploma', 'other secondary'],
    ["I don't have a degree, can I still try?", 'other'],
    ['By June I will have completed two years of university', 'nothing'],
    ['I dropped out after one year of university', 'other year 1'],
    ['Je suis étudiante en droit', 'student'],
    ['Je suis en deuxième année', 'student year 2'],
    ['Je suis en L3', 'student year 3'],
    ['je fais un master à Lille', 'student master'],
    ['Je suis en master 1', 'student master year 4'],
    ["J'ai un bac+3", 'other year 3'],
    ["J'ai un BTS", 'other year 2'],
    ['I am not enrolled at any university', 'not_student'],
    ["J'ai une licence", 'graduate bachelor'],
    ["Je suis titulaire d'un doctorat", 'graduate doctorate'],
    ['Je suis diplômé depuis huit mois', 'graduate · 8 months ago'],
    ["J'ai obtenu mon diplôme il y a deux ans", 'graduate · 24 months ago'],
    ["J'ai eu mon master en juin 2024", 'graduate master · degree 2024-06'],
    ["Je n'ai jamais fait d'études", 'no_university'],
    ['Je ne suis plus étudiant', 'not_student'],
    ["J'ai seulement le bac", 'other secondary'],
    ["J'ai fait deux ans d'études", 'other year 2'],
    ['Je suis doctorante', 'student doctorate'],
    ["Je n'ai pas de diplôme", 'other'],
  ]);
});

describe('languages', () => {
  table([
    ['I speak French', 'fr good'],
    ["I'm fluent in English", 'en good'],
    ['My English is not very good', 'en some'],
    ['my french is weak but my english is excellent', 'fr some · en good'],
    ['I speak a little French', 'fr some'],
    ["I don't speak French", 'fr none'],
    ['I speak neither English nor French', 'en none · fr none'],
    ['I only speak English', 'en good · * none'],
    ['I speak Spanish, English and a bit of French', 'es good · en good · fr some'],
    ['I am a native Greek speaker', 'el good'],
    ['I have basic French', 'fr some'],
    ['My level of English is C1', 'en good'],
    ["I'm Italian and I speak Italian", 'IT · it good'],
    ['I am French and speak German', 'FR · de good'],
    ["Mon anglais n'est pas parfait", 'en some'],
    ["Je maîtrise l'anglais", 'en good'],
    ["Je parle couramment l'anglais", 'en good'],
    ['Mon anglais est moyen', 'en some'],
    ['Je ne parle pas français', 'fr none'],
    ["Je ne parle que l'allemand", 'de good · * none'],
    ['Je suis francophone', 'fr good'],
    ["j'ai un niveau B2 en français", 'fr some'],
    ['Je suis bilingue anglais-français', 'en good · fr good'],
  ]);
});

describe('several facts at once', () => {
  table([
    ["Hi, I'm Maria, 22, Italian, in the third year of my BA.", '22 · IT · student bachelor year 3'],
    ['25, Danish, with a bachelor: can I apply?', '25 · DK · graduate bachelor'],
    ['23 y/o Czech, MSc student, fluent in French', '23 · CZ · student master · fr good'],
    ['🇵🇹 24yo, 2nd yr master student, eligible?', '24 · PT · student master year 2'],
    ['a candidate writes: she is 20, Latvian and studies law', '20 · LV · student'],
    ['I have a candidate who is 19 and Croatian', '19 · HR'],
    ["J'ai 24 ans, je suis slovaque et en master 2", '24 · SK · student master year 5'],
    ['Bonjour, norvégienne de 26 ans, doctorante. Puis-je postuler ?', '26 · NO · student doctorate'],
    ['Je suis un étudiant bulgare de 22 ans', '22 · BG · student'],
    ['hi! portuguese guy here, 24, just finished my bachelors', '24 · PT · graduate bachelor · 0 months ago'],
    ['somebody asks: 20 y/o Dutch, MSc student, speaks EN. ok?', '20 · NL · student master · en good'],
    ['Mon fils a 19 ans et il est en première année. Peut-il postuler ?', '19 · student year 1'],
    ['24M, Turkish, MSc student. chance?', '24 · TR · student master'],
    ['born 2004-12-01, Greek, BA student', 'born 2004-12-01 · GR · student bachelor'],
    ['age: 22, nationality: Estonian, studies: third year', '22 · EE · student year 3'],
    ["I'm 21, from Spain, studying in Vienna", '21 · ES · student'],
  ]);
});

describe('nothing stated', () => {
  table([
    ['Is it open to Ukrainians?', 'nothing'],
    ['Do you take people from Switzerland?', 'nothing'],
    ['Are Turkish students accepted?', 'nothing'],
    ['Can a 20-year-old apply?', 'nothing'],
    ['Can someone from Ireland apply?', 'nothing'],
    ['Need I be 21?', 'nothing'],
    ['Must I be a student?', 'nothing'],
    ['Must one be a national of a member state?', 'nothing'],
    ['Should I be fluent in French?', 'nothing'],
    ['How old must candidates be?', 'nothing'],
    ['I live in Poland', 'nothing'],
    ["I'm working for the Dutch government", 'nothing'],
    ['May I pay with my American Express card?', 'nothing'],
    ["I'm married to an American", 'nothing'],
    ['My husband is Belgian, can I apply?', 'nothing'],
    ["I'm based in Madrid", 'nothing'],
    ['I am writing to you from Spain', 'nothing'],
    ['I have a question about 250770', 'nothing'],
    ['I have 3 years of experience', 'nothing'],
    ["I'm 20 minutes late for the webinar", 'nothing'],
    ['Can I polish my letter later?', 'nothing'],
    ['Please tell us when I can apply', 'nothing'],
    ['My grandfather was Italian', 'nothing'],
    ['I studied at a French university', 'nothing'],
    ['What degree do I need?', 'nothing'],
    ['Is the job in English?', 'nothing'],
    ['Est-ce ouvert aux Suisses ?', 'nothing'],
    ['Faut-il avoir 21 ans ?', 'nothing'],
    ['Dois-je être étudiant ?', 'nothing'],
    ['Dois-je parler français ?', 'nothing'],
    ["J'habite en Suisse", 'nothing'],
    ['Quel est le montant pour les étudiants belges ?', 'nothing'],
    ['Prenez-vous des candidats de 20 ans ?', 'nothing'],
    ['Can I write my application in French?', 'nothing'],
    ['Puis-je écrire ma lettre en français ?', 'nothing'],
    ['When does the internship start?', 'nothing'],
    ['', 'nothing'],
  ]);
});

describe('misspelt words', () => {
  const read = (utterance: string, corrections: { from: string; to: string }[]) =>
    readStated(tokenize(utterance), words, corrections);

  test('are read as they were put right, and kept as they were written', () => {
    const stated = read('im itallian and 22', [{ from: 'itallian', to: 'italian' }]);
    expect(stated).toEqual({ nationalities: { value: ['IT'], words: 'itallian' }, age: { value: 22, words: '22' } });
  });

  test('say nothing where nobody put them right', () => {
    expect(read('im itallian', [])).toBeNull();
  });
});

describe('the words that are shown as understood', () => {
  const shown = (utterance: string) =>
    Object.values(readStated(tokenize(utterance), words) ?? {}).map((one) => one.words);

  test.each([
    ['22yo and Irish', ['22yo', 'Irish']],
    ["I'm not enrolled at the moment", ['not enrolled']],
    ['I am almost 21', ['almost 21']],
    ['I hold no passport of any NATO country', ['no passport of any NATO country']],
    ["Je n'ai pas encore 21 ans", ['pas encore 21 ans']],
    ["I don't speak French", ["don't speak French"]],
  ])('%s → %j', (utterance, expected) => expect(shown(utterance)).toEqual(expected));
});
