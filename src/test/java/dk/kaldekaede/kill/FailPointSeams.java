package dk.kaldekaede.kill;

import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the fail points around the application's own beans, from outside: its code knows nothing of them. */
@TestConfiguration(proxyBeanMethods = false)
class FailPointSeams {

    private static final String A_TABLE_IN_THE_MIDDLE = "create table leadership_period";
    private static final String A_PROCESS_IN_THE_MIDDLE = "effort";

    @Bean
    static BeanPostProcessor aroundBeans(FailPoints points) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (name) {
                    case "handOver" -> around(bean, afterAnSms("of", () -> points.reached(FailPoint.PROVIDER_TOOK_IT)));
                    case "exerciseGate" ->
                        around(bean, afterAnSms("pass", () -> points.reached(FailPoint.MESSAGE_CLAIMED)));
                    case "noteSilenceDelegate" ->
                        around(bean, after("execute", () -> points.reached(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION)));
                    case "callMissingDelegate" ->
                        around(bean, after("execute", () -> points.reached(FailPoint.CALLING_PEOPLE_IN)));
                    case "acknowledgementListener" -> around(bean, after("notify", () -> answered(points)));
                    case "demoPeople" -> around(bean, after("addMissing", () -> points.reached(FailPoint.SEEDING)));
                    default -> bean;
                };
            }
        };
    }

    @Bean
    static ApplicationListener<PayloadApplicationEvent<?>> beforeTheOutboxRowCommits(FailPoints points) {
        return event -> {
            if (event.getPayload().getClass().getSimpleName().equals("MessageQueued")
                    && points.isArmed(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS)) {
                TransactionSynchronizationManager.registerSynchronization(
                        new LastBeforeCommit(() -> points.reached(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS)));
            }
        };
    }

    @Bean
    static Callback inTheMiddleOfTheSchema(FailPoints points) {
        return new Callback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
            }

            @Override
            public boolean canHandleInTransaction(Event event, Context context) {
                return true;
            }

            @Override
            public void handle(Event event, Context context) {
                if (context.getStatement().getSql().contains(A_TABLE_IN_THE_MIDDLE)) {
                    points.reached(FailPoint.SCHEMA_HALF_MADE);
                }
            }

            @Override
            public String getCallbackName() {
                return "in the middle of the schema";
            }
        };
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static ProcessEnginePlugin inTheMiddleOfTheDeployment(FailPoints points) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
                listeners.add(new AbstractBpmnParseListener() {
                    @Override
                    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                        if (definition.getKey().equals(A_PROCESS_IN_THE_MIDDLE)) {
                            points.reached(FailPoint.MODELS_HALF_DEPLOYED);
                        }
                    }
                });
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static void answered(FailPoints points) {
        points.reached(FailPoint.COMPLETING_A_TASK);
        if (points.isArmed(FailPoint.ANSWER_COMMITTED)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    points.reached(FailPoint.ANSWER_COMMITTED);
                }
            });
        }
    }

    private static MethodInterceptor after(String method, Runnable point) {
        return invocation -> {
            Object result = invocation.proceed();
            if (invocation.getMethod().getName().equals(method)) {
                point.run();
            }
            return result;
        };
    }

    private static MethodInterceptor afterAnSms(String method, Runnable point) {
        MethodInterceptor after = after(method, point);
        return invocation -> String.valueOf(invocation.getArguments()[0]).contains("SMS")
                ? after.invoke(invocation)
                : invocation.proceed();
    }

    private static Object around(Object bean, MethodInterceptor seam) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.addAdvice(seam);
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private record LastBeforeCommit(Runnable point) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            point.run();
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
