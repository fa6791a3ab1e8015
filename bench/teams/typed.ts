/** What is typed into the search, letter by letter, as Teams brings it: first nothing at all. */
export const TYPED: readonly string[] = [
  '',
  'o',
  'os',
  'osg',
  'osg s',
  'osg stipend',
  'ops',
  'ops deadline',
  'ims telework',
  'osg ops',
  'bourse',
  'date limite osg',
  'interviews',
  'zzzz',
];
