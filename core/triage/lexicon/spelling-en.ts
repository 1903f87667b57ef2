/** English words that an alarm hangs on; a word one slip away from them is read as them. */
const VOCABULARY = (
  'splash splashed splashing sprayed squirted spilled spilling spillage swallow swallowed swallowing inhaled inhaling ' +
  'breathing breathed breathe poisoned poisoning exploded explosion exploding leaking leaked leakage burning burned ' +
  'chemical unconscious collapsed vomiting vomited overturned ambulance emergency ingested swelling swollen blister ' +
  'blisters bulging corrosive fainted urgent urgently dizziness headache coughing choking cleaner ammonia sulfuric ' +
  'sulphuric hydrochloric caustic peroxide operator colleague worker flammable reaction drank smoke fumes vapour'
).split(' ');

/** Words of their own that stand one slip away from the vocabulary. */
const OWN_WORDS = new Set(
  (
    'skilled shallow leaning buried turning smoke smoked spoke drink drunk blister sprayer worked works working ' +
    'workers operators colleagues chemicals cleaners cleaned cleanse leakages causing caution breaking bulking reactions ' +
    'reacting urgency emergent sealing leading lacking learning linking pulging stilled swilled shilled burner burners ' +
    'frank dark prank crank smoker choosing charging changing clearer clear cleaned leaned peaked beaked stroke chocking ' +
    'hundred hammered inhaler breather poisons poison explode expired explored explores exploring leaving '
  ).split(' '),
);

/** Slips that are more than one letter away, as seen in hurried messages. */
const KNOWN_SLIPS: Readonly<Record<string, string>> = {
  eys: 'eyes',
  splsh: 'splash',
  splah: 'splash',
  comming: 'coming',
  swallwed: 'swallowed',
  splach: 'splash',
  babby: 'baby',
  chlid: 'child',
  moth: 'mouth',
  mout: 'mouth',
  throut: 'throat',
  hclorine: 'chlorine',
  clorine: 'chlorine',
  amonia: 'ammonia',
  smel: 'smell',
  breathin: 'breathing',
  fom: 'foam',
  burnin: 'burning',
  leek: 'leak',
  leeking: 'leaking',
  eyse: 'eyes',
  eeys: 'eyes',
  eyez: 'eyes',
  ayes: 'eyes',
  acdi: 'acid',
  aicd: 'acid',
  asid: 'acid',
  blech: 'bleach',
  bleech: 'bleach',
  swolled: 'swallowed',
  swalled: 'swallowed',
  swolowed: 'swallowed',
  swollowed: 'swallowed',
  inhailed: 'inhaled',
  enhaled: 'inhaled',
  explossion: 'explosion',
  unconcious: 'unconscious',
  unconcsious: 'unconscious',
  spilt: 'spilled',
  spillt: 'spilled',
  brething: 'breathing',
  breth: 'breath',
  fier: 'fire',
  firee: 'fire',
  skn: 'skin',
  plz: 'please',
  wrker: 'worker',
  dizy: 'dizzy',
  dizzzy: 'dizzy',
  humen: 'human',
  hooman: 'human',
  agnet: 'agent',
  ageny: 'agent',
};

const BY_INITIAL = new Map<string, string[]>();
for (const word of VOCABULARY) BY_INITIAL.set(word.charAt(0), [...(BY_INITIAL.get(word.charAt(0)) ?? []), word]);
const KNOWN = new Set(VOCABULARY);

/** The text with English slips put right: one letter missing, added, changed, or two swapped, never the first. */
export function correctEnglish(text: string): string {
  return text.replace(/[a-z]+/g, (word) => KNOWN_SLIPS[word] ?? (word.length < 6 ? word : nearest(word)));
}

function nearest(word: string): string {
  if (KNOWN.has(word) || OWN_WORDS.has(word)) return word;
  return (BY_INITIAL.get(word.charAt(0)) ?? []).find((known) => known.length > 5 && isOneSlip(word, known)) ?? word;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return swapped || (restA.length <= 1 && restB.length <= 1);
}
