package org.planwright.core.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.Annotations;
import com.fasterxml.jackson.databind.util.SimpleBeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shapes of our JSON: a record of a sealed interface says which of its kind it is, and what has no order of its own,
 * such as {@link Set#copyOf}, is put in order, so that the same value gives the same bytes.
 */
final class Shapes extends SimpleModule {

	private static final long serialVersionUID = 1L;
	private static final String KIND = "kind";

	Shapes() {
		super("shapes");
		setSerializerModifier(new Modifier());
	}

	private static final class Modifier extends BeanSerializerModifier {
		private static final long serialVersionUID = 1L;

		@Override
		public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription bean,
				List<BeanPropertyWriter> properties) {
			Class<?> type = bean.getBeanClass();
			if (!type.isRecord() || !ofSealed(type) || properties.stream().anyMatch(p -> p.getName().equals(KIND))) {
				return properties;
			}
			List<BeanPropertyWriter> withKind = new ArrayList<>(properties);
			withKind.add(0, Kind.of(config, bean.getClassInfo(), kindOf(type)));
			return withKind;
		}

		@Override
		public JsonSerializer<?> modifyMapSerializer(SerializationConfig config, MapType type, BeanDescription bean, JsonSerializer<?> plain) {
			return new StdDelegatingSerializer(new OrderedMap(), type, plain);
		}

		@Override
		public JsonSerializer<?> modifyCollectionSerializer(SerializationConfig config, CollectionType type, BeanDescription bean,
				JsonSerializer<?> plain) {
			return Set.class.isAssignableFrom(type.getRawClass()) //
					? new StdDelegatingSerializer(new OrderedSet(), type, plain)
					: plain;
		}
	}

	private static boolean ofSealed(Class<?> type) {
		return Arrays.stream(type.getInterfaces()).anyMatch(each -> each.isSealed() || ofSealed(each));
	}

	/** {@code OnDate} is {@code on-date}. */
	private static String kindOf(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/** Whether an order of its own is unknown to a collection, and may differ from one process to the next. */
	private static boolean unordered(Object collection) {
		String type = collection.getClass().getName();
		return type.startsWith("java.util.ImmutableCollections") || type.equals("java.util.HashMap") || type.equals("java.util.HashSet");
	}

	private static final class OrderedMap extends StdConverter<Object, Object> {
		@Override
		public Object convert(Object value) {
			Map<?, ?> map = (Map<?, ?>) value;
			boolean sortable = unordered(map) && map.keySet().stream().allMatch(String.class::isInstance);
			Map<?, ?> ordered = sortable ? new TreeMap<>(map) : map;
			return ordered.containsValue(Optional.empty()) ? present(ordered) : ordered;
		}

		private static Map<?, ?> present(Map<?, ?> map) {
			Map<Object, Object> present = new LinkedHashMap<>(map);
			present.values().removeIf(Optional.empty()::equals);
			return present;
		}
	}

	private static final class OrderedSet extends StdConverter<Object, Object> {
		@Override
		public Object convert(Object value) {
			Collection<?> set = (Collection<?>) value;
			boolean sortable = unordered(set) && set.stream().allMatch(Comparable.class::isInstance);
			return sortable ? set.stream().sorted().toList() : set;
		}
	}

	private static final class Kind extends VirtualBeanPropertyWriter {
		private static final long serialVersionUID = 1L;
		private final String kind;

		private Kind(BeanPropertyDefinition definition, Annotations annotations, JavaType type, String kind) {
			super(definition, annotations, type);
			this.kind = kind;
		}

		static Kind of(SerializationConfig config, AnnotatedClass owner, String kind) {
			JavaType text = config.constructType(String.class);
			VirtualAnnotatedMember member = new VirtualAnnotatedMember(owner, owner.getRawType(), KIND, text);
			return new Kind(SimpleBeanPropertyDefinition.construct(config, member, PropertyName.construct(KIND)), owner.getAnnotations(), text,
					kind);
		}

		@Override
		protected Object value(Object bean, JsonGenerator json, SerializerProvider provider) {
			return kind;
		}

		@Override
		public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition definition,
				JavaType type) {
			return new Kind(definition, owner.getAnnotations(), type, kind);
		}
	}
}
