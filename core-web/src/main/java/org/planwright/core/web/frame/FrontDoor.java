package org.planwright.core.web.frame;

/** Nothing here answers while the front door, where rights are checked, is away. */
final class FrontDoor {

	static final String TARGET = "(planwright.door=front)";

	private FrontDoor() {
	}
}
