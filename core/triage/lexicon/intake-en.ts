import { type HazardRule, rule } from './types.ts';
import { near } from './words-en.ts';

export const INTAKE_EN: readonly HazardRule[] = [
  {
    id: 'en.ingest',
    route: 'ingestion',
    strength: 'event',
    pattern: rule(
      '\\b(?:drank|drunk|tast(?:es|ed) (?:bitter|like|it)|swallow(?:ed|ing|s)?|ingest(?:ed|ing)|ate|eaten|gulped|sipped|licked|chewed|took a sip|took a gulp|mouthful|a sip of|just drink)\\b(?!\\s+(?:the|this|that|our|your|any)?\\s*(?:cost|loss|price|fee|pride|up|difference|increase|coffee|tea|water\\b|lunch|budget|into)|,? ?lunch|alone)',
    ),
    needs: 'substanceOrPerson',
  },
  {
    id: 'en.ingest.mouth',
    route: 'ingestion',
    strength: 'event',
    pattern: rule("\\b(?:in|into|to)\\s+(?:my|his|her|their|the|a child'?s|\\w+'s)\\s+(?:mouth|throat|stomach)\\b"),
  },
  {
    id: 'en.child',
    route: 'unknown',
    strength: 'event',
    needs: 'substance',
    pattern: rule(
      '\\b(?:child(?:ren)?|kids?|son|daughter|grandson|granddaughter|baby|toddler|boy|girl|infant)\\b',
      near(20),
      '\\b(?:bit|bitten|opened|got into|touched|played with|found|put|sucked|had|grabbed|tasted)\\b',
    ),
  },
  {
    id: 'en.exposure',
    route: 'unknown',
    strength: 'topic',
    pattern: rule('\\b(?:eye|skin|inhalation|chemical|acid|hf|worker|personnel) (?:exposure|contact)\\b'),
  },
  {
    id: 'en.ingest.topic',
    route: 'ingestion',
    strength: 'topic',
    pattern: rule('\\b(?:swallow|ingestion|ingests?)\\b(?! (?:the )?(?:cost|price|loss))'),
  },
  {
    id: 'en.inhale',
    route: 'inhalation',
    strength: 'event',
    pattern: rule(
      '\\b(?:inhaled|inhaling|breathed|breathing)\\b(?!\\s+(?:apparatus|down|protection|mask|room|space|zone|air\\b|equipment))',
      near(30),
      '|\\bsniffed\\b|\\b(?:overcome|gassed|asphyxiat\\w+|choking|suffocat\\w+)\\b|\\bcough(?:ing|s|ed)\\b|\\b(?:poisoned)\\b',
    ),
  },
  {
    id: 'en.inhale.topic',
    route: 'inhalation',
    strength: 'topic',
    pattern: rule(
      '\\b(?:inhale|inhales|inhalation)\\b|\\bpoisoning\\b|strong (?:smell|odou?r|fumes)|(?:chlorine|ammonia|gas|chemical|acid|solvent) (?:smell|odou?r)|smell(?:s|ed|ing)? (?:of )?(?:gas|ammonia|chlorine|strong|acid|rotten)',
    ),
  },
  {
    id: 'en.symptom.grave',
    lack: true,
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      "(?:can'?t|cannot|can ?not|unable to|struggling to|trouble|difficulty|hard to|difficult to|not|stopped|hardly) breath(?:e|ing)|short(?:ness)? of breath|gasping|wheezing|unconscious|passed out|passing out|collapsed|fainted|unresponsive|(?:guys|men|workers|people|two|three|man|operator) (?:dropped|went down|are down|is down)(?! (?:off|the))|not respond(?:ing)? (?:to|and)|(?:he|she|man|person|woman|worker|colleague|operator|driver)(?: is| was|'s)? not responding|seizures?|convuls\\w+|foaming at|vomit\\w*|throwing up|threw up|(?:rushed|taken|sent|going|went|brought|on (?:his|her|the) way) to (?:the )?(?:hospital|er|emergency room|a&e|icu)|in (?:the )?(?:hospital|icu)(?! (?:use|order|delivery|setting|kitchen))|(?:people|someone|somebody|worker|workers|man|operator|driver|staff|person|colleague|persons) (?:are |is |was |were |got |has been |have been )?(?:badly |seriously )?(?:injured|hurt|down|dead|dying|trapped|poisoned|sick|ill)|\\binjur(?:y|ies|ed)\\b(?! (?:prevention|rate|statistics|risk))|poison (?:control )?cent(?:er|re)|(?:head|room) (?:is )?spinning|not moving|lips (?:are |turning |turned )?blue",
    ),
  },
  {
    id: 'en.symptom.weak',
    route: 'inhalation',
    strength: 'event',
    pattern: rule(
      '\\b(?:dizz(?:y|iness)|light-?headed|nause(?:a|ous|ated)|headaches?|sick(?:ness)?(?! of\\b)(?! leave)|feel(?:s|ing)? (?:ill|sick|faint|unwell|bad|weird|funny|strange)|ill\\b|sore throat|throat (?:is |feels )?(?:burn\\w*|hurt\\w*|sore|swollen|tight)|chest (?:pain|tight\\w*|hurts)|stomach (?:pain|ache|hurts)|eyes? water\\w*|nose ?bleed\\w*|runny nose|tingling)\\b',
    ),
    needs: 'use',
  },
];
