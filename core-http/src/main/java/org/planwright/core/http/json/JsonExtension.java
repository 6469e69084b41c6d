package org.planwright.core.http.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.Produces;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.planwright.core.http.problem.Problem;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.http.problem.Unexpected;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.live.update.lane.LaneClosed;

/**
 * JSON, known query parameters and problem documents for every Application of the house. One service, so that it comes and goes in one step; each
 * Application has an instance of its own, which dies with it and takes along what it had cached of the Application's
 * classes.
 */
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class, ExceptionMapper.class, ContainerRequestFilter.class}, scope = ServiceScope.PROTOTYPE, //
		reference = @Reference(name = "door", service = Preprocessor.class, target = "(planwright.door=front)", scope = ReferenceScope.BUNDLE))
@JaxrsExtension
@JaxrsName("planwright.json")
@JaxrsApplicationSelect("(osgi.jaxrs.name=planwright.*)")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public final class JsonExtension implements MessageBodyReader<Input>, MessageBodyWriter<Object>, ExceptionMapper<Throwable>, ContainerRequestFilter {

	/** What JAX-RS writes itself. */
	private static final List<Class<?>> RAW = List.of(CharSequence.class, byte[].class, InputStream.class, Reader.class,
			java.io.File.class, StreamingOutput.class);

	private final JsonWriter writer = new JsonWriter();

	@Context
	private UriInfo uri;
	@Context
	private Request request;
	@Context
	private ResourceInfo resource;
	@Context
	private HttpServletRequest servletRequest;

	@Override
	public void filter(ContainerRequestContext asked) {
		QueryParameters.check(asked.getUriInfo().getQueryParameters().keySet(), resource.getResourceMethod());
	}

	@Override
	public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
		return type == Input.class;
	}

	@Override
	public Input readFrom(Class<Input> type, Type generic, Annotation[] annotations, MediaType mediaType,
			MultivaluedMap<String, String> headers, InputStream body) throws IOException {
		if (!isJson(mediaType)) {
			throw new NotSupportedException();
		}
		return InputReader.read(body.readAllBytes());
	}

	private static boolean isJson(MediaType mediaType) {
		String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
		boolean json = mediaType.getSubtype().equalsIgnoreCase("json") || mediaType.getSubtype().toLowerCase().endsWith("+json");
		return mediaType.getType().equalsIgnoreCase("application") && json && charset.equalsIgnoreCase("utf-8");
	}

	@Override
	public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
		return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
	}

	@Override
	public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
			MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
		body.write(writer.write(value));
	}

	@Override
	public Response toResponse(Throwable failure) {
		if (failure instanceof Refusal refusal) {
			return response(Problem.of(refusal, uri.getRequestUri().getRawPath()));
		}
		if (failure instanceof TurnedAway away) {
			// The front door, which stopped the body, says why.
			return Response.status(away.status()).build();
		}
		if (failure instanceof LaneClosed closed) {
			// The front door lets the request go back to the gate, which sends it in anew.
			servletRequest.setAttribute(LaneClosed.ATTRIBUTE, closed.base());
			return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
		}
		if (failure instanceof WebApplicationException known) {
			// Its body, if it has one, is not ours; the front door writes the problem document.
			return Response.fromResponse(known.getResponse()).entity(null).build();
		}
		return response(Unexpected.problem(request.getMethod() + " " + uri.getRequestUri().getRawPath(), failure));
	}

	private static Response response(Problem problem) {
		Response.ResponseBuilder response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
		return problem.status() == 503 ? response.header("Retry-After", "5").build() : response.build();
	}
}
