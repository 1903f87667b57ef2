import { any, type HazardRule, rule } from './types.ts';
import { CLOTHES, EYE, GO, near, SKIN, WHOSE } from './words-en.ts';

export const EXPOSURE_EN: readonly HazardRule[] = [
  { id: 'en.eye.splash', route: 'eye', strength: 'event', pattern: rule('\\b', GO, '\\b', near(50), EYE) },
  {
    id: 'en.eye.in',
    route: 'eye',
    strength: 'event',
    pattern: rule(
      '\\b(?:in|into|inside|to|on|near|around)\\s+(?:',
      WHOSE,
      '\\s+){0,3}',
      EYE,
      '(?!\\s*(?:of|wash|protection|shield|shower|level|contact))(?<!blink of an eye|public eye|private eye)',
    ),
  },
  {
    id: 'en.eye.in',
    route: 'eye',
    strength: 'event',
    pattern: rule('\\b(?:got|had|has|have|get|getting|went|gone)\\b', near(30), '\\b(?:in|into)\\b', near(16), EYE),
  },
  {
    id: 'en.eye.hurts',
    lack: true,
    route: 'eye',
    strength: 'event',
    pattern: rule(
      EYE,
      near(20),
      "\\b(?:red|burn(?:s|ing|ed|t)?|sting\\w*|stung|swell\\w*|swollen|hurt\\w*|sore|water(?:ing|y)|itch\\w*|blurr\\w*|pain\\w*|irritated)\\b|\\b(?:burning|stinging|watery|red|itchy|swollen|sore)\\s+eyes?\\b|(?:can'?t|cannot|could not|unable to) (?:see(?! (?:the|your|my|any|it|a|an|what|where|how|why|this|that)\\b)|open (?:his|her|my|their|the) eyes?)|(?:lost|losing) (?:his|her|my|their)? ?(?:sight|vision)|blurr(?:ed|y) vision|went blind|eye injur\\w*",
    ),
  },
  {
    id: 'en.skin.splash',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:',
      GO,
      ')\\b',
      near(40),
      '\\b(?:on|onto|in|over|all over|down|to|with|into)\\s+(?:',
      WHOSE,
      '\\s+){0,3}',
      any(SKIN, CLOTHES),
      '\\b',
    ),
  },
  {
    id: 'en.skin.splash',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:splash\\w*|spray(?:ed|ing)|squirted|drench\\w*|doused|soaked)\\b',
      near(24),
      '\\b(?:me|him|us|them|someone|somebody|workers?|operators?|colleague|employee|technician|driver)\\b|\\b(?:spill(?:ed|s)?|spat|poured|dripped|leaked|splashed)',
      near(24),
      '\\b(?:on|onto|over) (?:me|him|her|us|them|myself|himself|herself|my|a (?:worker|operator|colleague))\\b|\\b(?:was|were|got|been|is) (?:splashed|sprayed|drenched|doused|burn(?:ed|t)|scalded|gassed|exposed)\\b',
    ),
  },
  {
    id: 'en.skin.splash',
    route: 'skin',
    strength: 'event',
    needs: 'substance',
    pattern: rule('\\bsplash(?:ed|es|ing)?\\b'),
  },
  {
    id: 'en.skin.exposed',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:exposed to|(?:under|inside|in|into|through|on) (?:my|his|her|their|the)? ?(?:gloves?|sleeve|boots?|goggles)|covered (?:in|with)|contact with (?:acid|hf|caustic|ammonia|bleach|your)|stuck (?:himself|herself|myself)|needle ?stick)\\b|\\b(?:drops?|bit|some|acid|hf|caustic|bleach|product|liquid|powder|it|stuff)\\b',
      near(24),
      '\\bon (?:(?:my|his|her|the|their|one|a) )?',
      SKIN,
      '\\b|\\b(?:acid|caustic|chemical|alkali|hf|lye|thermal|bleach) burns?\\b|\\bin (?:a|my|his|her|the) (?:open )?(?:cut|wound)\\b|\\bburn(?:ed|t) (?:my|his|her|their) \\w+|(?:fell|slipped|fallen|tripped)[^.!?;]{0,24}(?:in|into) (?:the |a |an )?(?:\\w+ )?(?:tank|vat|pit|reactor|bath|acid|caustic|tub)\\b|(?:fell on|rolled over|crushed|struck|trapped|pinned) (?:my|his|her|their|a|the|our) (?:\\w+ )?(?:foot|feet|leg|hand|arm|head|finger|worker|operator|driver|man)',
    ),
  },
  {
    id: 'en.skin.got',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:got|gets|getting|gotten|went|has|have|had|came|is|was)\\b',
      near(40),
      "\\b(?:on|onto|all over|into|in)\\s+(?:(?:the|my|his|her|their|both|someone'?s?|\\w+'s|left|right)\\s+){1,2}",
      SKIN,
      '\\b(?!\\s+(?:office|of|over))',
    ),
  },
  {
    id: 'en.skin.symptom',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:',
      SKIN,
      ')\\b',
      near(24),
      '\\b(?:burn(?:s|ing|ed|t)|blister\\w*|peel\\w*|swell\\w*|swollen|rash|numb|sting\\w*|itch\\w*|turn(?:ed|ing) (?:white|red|black)|(?:very |all )?red|hurts?)\\b|\\b(?:burned|burnt|burning|blistered|swollen|itchy|numb)\\s+(?:skin|hands?|face|arms?|legs?|fingers?|mouth|throat)\\b|chemical burns?(?! risk)|\\b(?:i|he|she|we|they|worker|operator|colleague|employee|staff) (?:was |were |got |been |is |are )?(?:badly )?burn(?:ed|t)\\b',
    ),
  },
  {
    id: 'en.skin.rash',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '\\b(?:rash(?:es)?|hives|blister(?:s|ed|ing)|dermatitis|allergic reaction|skin irritation|skin reaction|broke out|breaking out|welts)\\b',
    ),
    needs: 'use',
  },
];
