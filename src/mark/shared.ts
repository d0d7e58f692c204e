import { candidates, isToggle, kindOf, leadsTo, PRESSABLE } from '../finder/candidates.ts';
import { around, isClobbered, parentOf, real } from '../finder/clobbered.ts';
import { isInput, labelOf, textOf } from '../finder/label.ts';
import { addRoots, hostOf, isElement, queryAll, visualParent } from '../finder/roots.ts';
import { isEmpty, isWorthALook, plainWords, scout } from '../finder/scout.ts';
import { isCovered, isVisible, outermostHider, pageRect, viewOf } from '../finder/visibility.ts';
import { isAt } from '../packs/match.ts';
import { LONGEST } from '../walk/limits.ts';
import { normalise, withoutSpaces } from '../words/normalise.ts';
import { isDecoy, isForward } from '../words/roles.ts';

/**
 * What later scripts in a page use of the first one's modules, by the modules' file names. They take it from here instead
 * of carrying it once more: src/cli/slim-scripts.ts puts this in the place of their imports.
 */
export const SHARED = {
  candidates: { candidates, isToggle, kindOf, leadsTo, PRESSABLE },
  clobbered: { around, isClobbered, parentOf, real },
  label: { isInput, labelOf, textOf },
  limits: { LONGEST },
  match: { isAt },
  normalise: { normalise, withoutSpaces },
  roles: { isDecoy, isForward },
  roots: { addRoots, hostOf, isElement, queryAll, visualParent },
  scout: { isEmpty, isWorthALook, plainWords, scout },
};

/** The same of what examines, which is always there before what marks. */
export const SHARED_BY_TOOLS = { visibility: { isCovered, isVisible, outermostHider, pageRect, viewOf } };
