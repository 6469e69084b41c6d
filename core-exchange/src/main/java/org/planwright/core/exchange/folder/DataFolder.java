package org.planwright.core.exchange.folder;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** Where this installation keeps what is no part of a journal. */
public final class DataFolder {

	private DataFolder() {
	}

	/** A folder in the data folder: that of the installation, or else one of our own in Karaf's. */
	public static Path of(BundleContext context, String name) {
		String data = Stream.of(context.getProperty("planwright.data"), context.getProperty("karaf.data")).filter(path -> path != null && !path.isBlank())
				.findFirst().orElse("data");
		boolean own = data.equals(context.getProperty("planwright.data"));
		return own ? Path.of(data, name) : Path.of(data, "planwright", name);
	}
}
