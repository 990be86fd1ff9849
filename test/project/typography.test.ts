// French texts are set as French is: a no-break space before : ; ? ! and inside « », and a curly apostrophe.
import assert from 'node:assert/strict';
import { CLI_TEXTS } from '../../src/core/messages/cli';
import { PLAN_TEXTS } from '../../src/core/messages/plan';
import { MESSAGES } from '../../src/core/moodle/messages';
import { PLATFORMS } from '../../src/core/platform';
import { RULES } from '../../src/core/rules';
