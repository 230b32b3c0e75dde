package jp.kyodo.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Keeps sessions in the database so that any node can answer.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * The one cookie of the portal, which only a sign-in sets; behind TLS it is sent over
	 * TLS only.
	 */
	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("kyodo-session");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	/**
	 * Reads what a session holds. What another version of the portal has written and this
	 * one cannot read counts as absent: the person signs in again instead of meeting an
	 * error on every page.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, readable(new DeserializingConverter()));
		return conversion;
	}

	@SuppressWarnings("NullAway")
	private static Converter<byte[], Object> readable(DeserializingConverter deserializer) {
		return (bytes) -> {
			try {
				return deserializer.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				logger.warn("A session holds something that cannot be read: {}", ex.getMessage());
				return null;
			}
		};
	}

}
