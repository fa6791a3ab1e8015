/** Words that are true only on the day they are said. */
export const RELATIVE = new RegExp(
  [
    String.raw`\b(today|tonight|tomorrow|yesterday)\b`,
    String.raw`\b(minutes?|hours?|days?|weeks?) (left|remaining|from now|ago)\b`,
    String.raw`\bin (\d+|one|two|three|four|five|six|seven|an?) (minutes?|hours?|days?|weeks?)\b`,
    String.raw`\b(next|last|this) (week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`,
    String.raw`\b(aujourd['’]hui|demain|hier|avant-hier|il reste|reste encore)\b`,
    String.raw`\b(il y a|dans|encore) (\d+|une?|deux|trois|quatre|cinq|six|sept) (minutes?|heures?|jours?|semaines?)\b`,
    String.raw`\b(semaine prochaine|semaine dernière|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (prochain|dernier))\b`,
  ].join('|'),
  'iu',
);
