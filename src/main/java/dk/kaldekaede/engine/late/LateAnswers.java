package dk.kaldekaede.engine.late;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/** Puts {@link LateAnswer} in front of everything that takes an answer to a task. */
@Configuration(proxyBeanMethods = false)
class LateAnswers {

    @Bean
    FilterRegistrationBean<LateAnswer> lateAnswer(
            ObjectProvider<TaskService> tasks,
            MessageSource messages,
            LocaleResolver localeResolver,
            ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new LateAnswer(tasks, messages, localeResolver, json));
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        // Before the login too, so that it sees what the guard behind the login answers.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
