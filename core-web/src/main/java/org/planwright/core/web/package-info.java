/**
 * The pages people look at.
 */
package org.planwright.core.web;
