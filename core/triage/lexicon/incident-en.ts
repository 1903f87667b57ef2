import { type HazardRule, rule } from './types.ts';
import { near } from './words-en.ts';

export const INCIDENT_EN: readonly HazardRule[] = [
  {
    id: 'en.fire',
    route: 'fire',
    strength: 'event',
    pattern: rule(
      "\\b(?:on fire|caught fire|catch(?:ing|es)? fire|fire (?:has )?(?:broke|started|in|at|is|now|here)\\b(?! (?:rating|class|code))|(?:there'?s|there is|is|was|had|have|got|a|big|small|warehouse|plant|factory|lab|drum|tank|chemical|truck|solvent|ethanol|methanol|alcohol|acetone) (?:a |an )?(?:big |small |huge |chemical |warehouse |electrical )?fire(?! (?:extinguisher|class|hazard|rating|point|drill|alarm|code|safety|department|risk|fighting|brigade|resist|proof|door|retard|plan|permit|certificate|inspection|test|marshal|exit))|in flames|flames|up in smoke|smoking|smok(?:e|ing) (?:is |are )?(?:coming|everywhere|rising|pouring|from)|(?:white|black|brown|yellow|green|thick|heavy|lots of|dense) (?:smoke|fumes?|gas|cloud|vapou?r)|explo(?:ded|sion(?! (?:limit|proof|protect|hazard|risk|group|rating))|ding)|blew up|(?:about|going|gonna) to (?:explode|blow)|burst into|ignited|self-?ignit\\w+|is burning|burning (?:smell|drum|tank|warehouse|building|pallet))\\b|^fire\\b(?! (?:extinguisher|class|hazard|rating|point|drill|alarm|code|safety|fighting))",
    ),
  },
  {
    id: 'en.release',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '\\b(?:leaking|leaked(?! (?:data|info|emails?|document|price))|spilled(?! the beans)|spilling|gushing|overflow(?:ed|ing|s)|ruptured|burst(?! into tears)|(?:gas|chlorine|ammonia|acid|vapou?r|product|liquid|chemical|it|solvent) (?:is |was |are )?(?:escaping|releas(?:ed|ing)|coming out|pouring out|running out of the|dripping|flowing)|(?:chlorine|gas|ammonia|acid|chemical|vapou?r) release\\b|(?:gas|fumes?|smoke|acid|chemicals?|liquid|powder|foam) (?:is |are )?(?:everywhere|all over)|(?:broke|broken|split|cracked|burst|popped|came) (?:open|off)|(?:drum|ibc|tote|tank|container|pallet|bottle|barrel|jug|jerrycan) (?:has |have |was |is |just )?(?:tipped|fell|fallen|rolled|broke|cracked|dropped)|running (?:to|into|towards?) (?:the |our )?(?:drains?|river|street|road|sewer|gutter)|(?:ammonia|gas|vapou?r|chlorine|acid|toxic|chemical) cloud|(?:product|acid|caustic|chemical|liquid|powder|it|solvent) (?:is )?(?:on|over) (?:the )?(?:floor|ground|road)|dripping from|pouring (?:out|from)|tipped over|knocked over|toppled|punctured|cracked open|(?:big|huge|large|small|major|massive|chemical|acid|gas|ammonia|chlorine|a|have|having|had|an?) (?:spill|leak)(?:age)?(?! (?:kit|risk|test|detector|detection|proof|plan|procedure|response|tray|rate|containment|pallet|drill|control))|(?:spill|leak) (?:in|at|on|from|of)(?! (?:data|information|price))|(?:in|into) (?:the )?(?:river|creek|lake|storm ?(?:drain|water)|sewer|drain|pond))\\b',
    ),
  },
  {
    id: 'en.release.topic',
    route: 'release',
    strength: 'topic',
    pattern: rule('\\b(?:spills?|leaks?|leakage|spillage)\\b(?! (?:kit|test|detector|proof|tray|rate|pallet))'),
  },
  {
    id: 'en.transport',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '\\b(?:truck|tanker|lorry|trailer|rail ?car|wagon|ship|barge|vehicle|container|forklift|van|tank car)\\b',
      near(50),
      '\\b(?:overturned|rolled over|flipped|crash\\w*|accident|derailed|collided|collision|tipped|punctured|speared|pierced|dropped|hit|rammed|knocked)\\b|\\b(?:overturned|derailed|jack-?knifed)\\b',
    ),
  },
  {
    id: 'en.reaction.bulging',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '\\b(?:bulging|bulged|swollen|swelling up|bloated|ballooning|ballooned|hissing|pressuri[sz]ing|over-?pressur\\w+|run-?away|boiling over|foaming over|hot and (?:foaming|bubbling|smoking|swelling)|chemical reaction in|out of control|overheat(?:ed|ing))\\b(?! (?:pressure relief))|\\b(?:drum|ibc|tank|reactor|container|can|vessel|mixture|mix|batch|it)\\b',
      near(30),
      '\\b(?:swell\\w*|getting (?:very |really |extremely )?hot|heating up|hot to (?:the )?touch|boiling|fizzing|bubbling (?:violently|like|over)|temperature (?:is |keeps )?(?:rising|climbing|going up)|pressure (?:is |keeps )?(?:rising|building|going up|climbing))\\b|\\btemp(?:erature)?\\b[^.!?;]{0,14}\\b(?:climbing|rising|going up|runaway)\\b|\\bpressure (?:is |keeps )?(?:rising|building|going up|climbing)\\b',
    ),
  },
  {
    id: 'en.reaction.mixed',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '\\b(?:mixed|combined|poured|added|put|adding|mixing|pumped|unloaded)\\b',
      near(90),
      '\\b(?:gas|fumes?|smoke|smoking|fizz\\w*|boil\\w*|hot\\b|cloud|chok\\w*|cough\\w*|foam(?:ing|ed)|smell\\w*|toxic|react(?:ing|ed)|bubbling|vapou?r)\\b',
    ),
  },
  {
    id: 'en.reaction.mistake',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '\\b(?:accident(?:al)?ly|by (?:mistake|accident)|mistakenly|wrongly)\\b',
      near(60),
      '\\b(?:mixed|combined|poured|added|put|pumped|opened|released)\\b|\\b(?:mixed|combined|poured|added|put|pumped|unloaded)\\b',
      near(60),
      '\\b(?:accident(?:al)?ly|by (?:mistake|accident)|mistakenly|wrong (?:tank|drum|vessel|container))\\b|\\b(?:just |i |we |he |she |they )(?:have |has )?mixed\\b',
      near(30),
      '\\b(?:bleach|acid|ammonia|peroxide|hypochlorite|chlorine|caustic)\\b',
    ),
  },
  {
    id: 'en.help.aid',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      '\\b(?:advise|need|give|tell|send|want|require|urgent(?:ly)?|provide|help|get)\\b',
      near(30),
      '\\bfirst[ -]?aid\\b(?! (?:kit|box|course|training|certificate|sections?|chapter|measures|posters?|station))|\\bfirst[ -]?aid\\b(?! (?:sections?|chapter|measures|posters?|station))',
      near(30),
      '\\b(?:now|please|urgent\\w*|asap|help|immediately)\\b',
    ),
  },
  {
    id: 'en.help.aid',
    route: 'unknown',
    strength: 'topic',
    pattern: rule(
      '\\bfirst[ -]?aid\\b(?! (?:kit|box|course|training|certificate|sections?|chapter|measures|posters?|station))',
    ),
  },
  {
    id: 'en.help.cry',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      "\\b(?:this is an emergency|(?:it'?s|have|got|is|real|medical|chemical) (?:an? )?(?:real |medical |chemical )?emergency(?! (?:contact|number|plan|shower|phone|line|kit|exit|response|procedure|eyewash))|^emergency\\b(?! (?:orders?|delivery|purchase|quote|stock|supply|shipment|contact|number|plan|shower|phone|line|kit|exit|response|procedure|eyewash))|not a drill|no drill|(?:smoke|gas|leak|fire|chlorine|ammonia) (?:alarms?|detectors?)[^.!?;]{0,10} (?:went off|going off|triggered|sounding|ringing|beeping)|^(?:call )?(?:911|999|120|119|112)$|mayday|sos|call(?:ed|ing)? (?:an )?(?:ambulance|911|112|999|120|119)|(?:somebody|someone|anybody|anyone) help|help (?:me|us)[ ,!]+(?:now|quick|fast|please he|please she)|there(?:'s| has been| was|'s been) an? (?:chemical |serious |bad )?accident|had an? (?:chemical |serious |bad )?accident|evacuat(?:ed|ing|e) (?:the|now|everyone|our)|need (?:guidance|help|a doctor|an ambulance|medical\\w*)(?: \\w+){0,3} (?:now|asap|immediately|right away))\\b",
    ),
  },
];
