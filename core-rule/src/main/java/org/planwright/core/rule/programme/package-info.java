/**
 * What every programme does alike: follow its configuration, keep its records in the journal and answer for them over
 * HTTP, and make the parts that do not depend on what a programme is about.
 */
package org.planwright.core.rule.programme;
