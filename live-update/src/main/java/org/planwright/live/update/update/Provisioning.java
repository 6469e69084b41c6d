package org.planwright.live.update.update;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The features: they install what they name, and are told what stands in its place. */
@Component(service = Provisioning.class)
public final class Provisioning {

	private volatile Optional<FeaturesService> features = Optional.empty();

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindFeatures(FeaturesService service) {
		features = Optional.of(service);
	}

	void unbindFeatures(FeaturesService service) {
		features = features.filter(known -> known != service);
	}

	/** Whether a feature names a bundle at this location. */
	boolean names(String location) throws Refused {
		try {
			return Stream.of(service().listFeatures()).flatMap(feature -> feature.getBundles().stream())
					.anyMatch(bundle -> location.equals(bundle.getOriginalLocation() == null ? bundle.getLocation() : bundle.getOriginalLocation()));
		} catch (Refused e) {
			throw e;
		} catch (Exception e) {
			throw new Refused("the features do not say what they name: " + e.getMessage(), e);
		}
	}

	/** Has the features read again what stands in the place of what: they take over what runs already, and remove what they named before. */
	void refresh() throws Refused {
		try {
			service().refreshFeatures(EnumSet.noneOf(FeaturesService.Option.class));
		} catch (Refused e) {
			throw e;
		} catch (Exception e) {
			throw new Refused("the features cannot be refreshed: " + e.getMessage(), e);
		}
	}

	private FeaturesService service() throws Refused {
		return features.orElseThrow(() -> new Refused("the features service is not there"));
	}
}
