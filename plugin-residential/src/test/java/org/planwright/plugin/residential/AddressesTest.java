package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.rule.testing.FakePlans;

@DisplayName("The addresses under /api/residential")
class AddressesTest {

	private static final List<ClassResourceInfo> RESOURCES = new ResidentialApplication(new FakePlans("p", "2019-12-20"),
			new ResidentialSettings("1.0.0", Map.of())).getSingletons().stream()
			.map(resource -> ResourceUtils.createClassResourceInfo(resource.getClass(), resource.getClass(), true, true)).toList();

	@ParameterizedTest(name = "{0} {1} is {2}.{3}")
	@CsvSource({"GET,/plans/p,PlanResource,get", "GET,/plans/p/homes,HomesResource,list", "PUT,/plans/p/homes/house-1,HomesResource,put",
			"GET,/plans/p/homes/house-1/registration,HomesResource,registration", "PUT,/plans/p/homes/house-1/registration,HomesResource,putRegistration",
			"GET,/plans/p/homes/house-1/weeks,HomesResource,weeks", "PUT,/plans/p/homes/house-1/weeks/2019-10-06,HomesResource,putWeek",
			"DELETE,/plans/p/homes/house-1/weeks/2019-10-06,HomesResource,removeWeek", "GET,/plans/p/registrations,RegistrationsResource,list",
			"GET,/plans/p/occupancy,OccupancyResource,get", "GET,/plans/p/framework,FrameworkResource,get", "GET,/plans/p/pipeline,PipelineResource,get",
			"GET,/plans/p/bond,BondResource,get", "GET,/plans/p/lots,ResidentialRecords,list", "PUT,/plans/p/schemes/core-plus,ResidentialRecords,put",
			"PUT,/plans/p/contracts/bond,ResidentialRecords,put", "DELETE,/plans/p/claims/q1,ResidentialRecords,remove"})
	void lead_to_their_resources(String method, String path, String type, String name) {
		Message message = new MessageImpl();
		message.setExchange(new ExchangeImpl());
		message.getExchange().put(Endpoint.class, (Endpoint) Proxy.newProxyInstance(Endpoint.class.getClassLoader(), new Class<?>[] {Endpoint.class},
				(endpoint, called, arguments) -> null));
		Map<ClassResourceInfo, MultivaluedMap<String, String>> matched = JAXRSUtils.selectResourceClass(RESOURCES, path, message);
		MultivaluedMap<String, String> values = new MetadataMap<>();
		matched.values().forEach(each -> values.putSingle(URITemplate.FINAL_MATCH_GROUP, each.getFirst(URITemplate.FINAL_MATCH_GROUP)));
		OperationResourceInfo found = JAXRSUtils.findTargetMethod(matched, message, method, values, MediaType.APPLICATION_JSON,
				List.of(MediaType.APPLICATION_JSON_TYPE));

		assertThat(found.getClassResourceInfo().getServiceClass().getSimpleName()).isEqualTo(type);
		assertThat(found.getMethodToInvoke().getName()).isEqualTo(name);
	}
}
